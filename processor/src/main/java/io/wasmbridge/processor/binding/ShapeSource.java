package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Shape;

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
                };
    }

    /** What an export returns in this shape: {@code an i32}. */
    static String form(Shape shape) {
        return switch (shape) {
            case POINTER -> "an i32";
            case PACKED_POINTER_HIGH, PACKED_LENGTH_HIGH -> "an i64";
            case MULTI_VALUE -> "two i32";
        };
    }

    /** Where a shape that carries the length has it. */
    static String length(Shape shape) {
        return switch (shape) {
            case POINTER -> throw new IllegalArgumentException("a pointer carries no length");
            case PACKED_POINTER_HIGH, PACKED_LENGTH_HIGH -> "32 bits of a packed result are its length";
            case MULTI_VALUE -> "one of the two results is its length";
        };
    }
}
