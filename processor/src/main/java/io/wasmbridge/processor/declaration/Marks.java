package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.diagnostic.Position;
import java.util.Optional;

/**
 * The annotations on a method (where they speak of its result) or on a parameter.
 *
 * @param transferred the explicit free export, empty where none is named
 * @param unsigned the number of bits
 */
public record Marks(
        Optional<Position> hostOwned,
        Optional<Position> wasmOwned,
        Optional<Written<String>> transferred,
        Optional<Position> out,
        Optional<Position> inOut,
        Optional<Written<Integer>> buffer,
        Optional<Written<ResultShape>> shape,
        Optional<Written<Length>> length,
        Optional<Written<Integer>> unsigned) {

    /** The values of {@code @WasmReturn}. */
    public enum ResultShape {
        AUTO,
        POINTER,
        PACKED_POINTER_HIGH
    }

    /** The values of {@code @WasmLength}. */
    public enum Length {
        ELEMENTS,
        TERMINATED
    }
}
