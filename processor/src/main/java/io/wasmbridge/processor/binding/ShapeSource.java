package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Shape;
import java.util.Optional;

/** A result's shape as it would stand in a source, and what it means, for messages. */
final class ShapeSource {

    private ShapeSource() {}

    /** {@code @WasmReturn(ResultShape.POINTER)}. */
    static String annotation(Shape shape) {
        return "@WasmReturn(ResultShape." + shape + ")";
    }

    /** The annotation, and what the guest has to do for it. */
    static String where(Shape shape) {
        return annotation(shape)
                + switch (shape) {
                    case POINTER -> ", if it is the pointer";
                    case PACKED_POINTER_HIGH -> ", if the pointer is in the high 32 bits";
                    case PACKED_LENGTH_HIGH -> ", if the length is in the high 32 bits";
                    case MULTI_VALUE -> ", if the first i32 is the pointer and the second the length";
                    case RETURN_AREA -> ", if the guest writes pointer and length to its first parameter";
                    case OUT_LENGTH -> ", if the guest writes the length to its last parameter";
                    case WIDE_POINTER -> ", if it points at the pointer and the length";
                    case OUT_POINTERS -> ", if the guest writes pointer and length to its last two parameters";
                    case CALLER_BUFFER -> ", if its last two parameters are a buffer to fill and its capacity";
                    case GETTERS -> ", if other exports give the length, or the pointer too";
                };
    }

    /** What an export takes and returns for this shape: {@code an i32}. */
    static String form(Shape shape) {
        return switch (shape) {
            case POINTER -> "an i32";
            case PACKED_POINTER_HIGH, PACKED_LENGTH_HIGH -> "an i64";
            case MULTI_VALUE -> "two i32";
            case RETURN_AREA -> "no result and an i32 before all parameters";
            case OUT_LENGTH -> "an i32 and an i32 after all parameters";
            case WIDE_POINTER -> "an i32";
            case OUT_POINTERS -> "no result and two i32 after all parameters";
            case CALLER_BUFFER -> "an i32 or i64 and two i32 after all parameters";
            case GETTERS -> "an i32, or no result where 'pointer' is named";
        };
    }

    /** The parameters that a shape adds, for a reader who compares signatures. */
    static Optional<String> adds(Shape shape) {
        return switch (shape) {
            case POINTER, PACKED_POINTER_HIGH, PACKED_LENGTH_HIGH, MULTI_VALUE, WIDE_POINTER, GETTERS ->
                Optional.empty();
            case RETURN_AREA -> Optional.of("RETURN_AREA passes the address of the area before the parameters: an i32");
            case OUT_LENGTH -> Optional.of("OUT_LENGTH passes the address of the length after the parameters: an i32");
            case OUT_POINTERS ->
                Optional.of("OUT_POINTERS passes the addresses of pointer and length after the parameters: two i32");
            case CALLER_BUFFER ->
                Optional.of(
                        "CALLER_BUFFER passes the address and the capacity of a buffer after the parameters: two i32");
        };
    }

    /** Where a shape that carries the length has it. */
    static String length(Shape shape) {
        return switch (shape) {
            case POINTER -> throw new IllegalArgumentException("a pointer carries no length");
            case PACKED_POINTER_HIGH, PACKED_LENGTH_HIGH -> "32 bits of a packed result are its length";
            case MULTI_VALUE -> "one of the two results is its length";
            case RETURN_AREA -> "one of the two words of the area is its length";
            case OUT_LENGTH -> "the guest writes its length to the last parameter";
            case WIDE_POINTER -> "one of the two words that it points at is its length";
            case OUT_POINTERS -> "the guest writes its length to one of the last two parameters";
            case CALLER_BUFFER -> "what the export returns is its length";
            case GETTERS -> "another export gives its length";
        };
    }
}
