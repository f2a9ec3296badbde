package io.wasmbridge.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A call took longer than the builder's {@code timeout}, or what frees took longer than a second after an interrupt was put off for it.
 * The cause is what the interrupt made of it; null where something swallowed that. Poisons the instance. Code {@code WB-T02}.
 */
public final class GuestTimeoutException extends WasmBridgeException {

    static final String CODE = "WB-T02";

    private static final long serialVersionUID = 1L;

    GuestTimeoutException(Fault fault, @Nullable Throwable cause) {
        super(fault, cause);
    }
}
