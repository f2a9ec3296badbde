package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.diagnostic.Position;

/**
 * {@code @WasmError}.
 *
 * @param message the method that says what went wrong; empty where none is named
 */
public record ErrorMark(Written<When> value, Written<String> message) {

    /** The values of {@code ErrorWhen}. */
    public enum When {
        AUTO,
        NON_ZERO,
        NEGATIVE,
        NULL,
        RESULT
    }

    /** Where the condition is said. */
    public Position position() {
        return value.position();
    }
}
