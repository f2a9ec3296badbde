package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.diagnostic.Position;
import java.util.Optional;

/**
 * The annotations on a method (where they speak of its result) or on a parameter.
 *
 * @param transferred the explicit free export, empty where none is named
 */
public record Marks(
        Optional<Position> hostOwned,
        Optional<Position> wasmOwned,
        Optional<Written<String>> transferred,
        Optional<Position> out,
        Optional<Position> inOut,
        Optional<Written<Integer>> buffer,
        Optional<Written<ResultShape>> shape,
        Optional<Written<Length>> length) {

    /** The values of {@code @WasmReturn}. */
    public enum ResultShape {
        AUTO,
        POINTER,
        PACKED_POINTER_HIGH,
        PACKED_LENGTH_HIGH,
        MULTI_VALUE,
        RETURN_AREA,
        OUT_LENGTH
    }

    /** The values of {@code @WasmLength}. */
    public enum Length {
        ELEMENTS,
        TERMINATED
    }
}
