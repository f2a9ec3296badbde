package io.wasmbridge.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The guest trapped, overflowed its stack, or let a wasm exception escape; the cause is what the engine threw. Poisons the
 * instance. Code {@code WB-T01}.
 */
public sealed class GuestTrapException extends WasmBridgeException permits GuestAbortException, GuestExitException {

    static final String CODE = "WB-T01";

    private static final long serialVersionUID = 1L;

    GuestTrapException(Fault fault, @Nullable Throwable cause) {
        super(fault, cause);
    }
}
