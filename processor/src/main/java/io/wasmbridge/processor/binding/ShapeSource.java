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
        };
    }

    /** The parameters that a shape adds, for a reader who compares signatures. */
    static Optional<String> adds(Shape shape) {
        return switch (shape) {
            case POINTER, PACKED_POINTER_HIGH, PACKED_LENGTH_HIGH, MULTI_VALUE -> Optional.empty();
            case RETURN_AREA -> Optional.of("RETURN_AREA passes the address of the area before the parameters: an i32");
            case OUT_LENGTH -> Optional.of("OUT_LENGTH passes the address of the length after the parameters: an i32");
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
        };
    }
}
