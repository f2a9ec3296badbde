package io.wasmbridge.runtime;

import org.jspecify.annotations.Nullable;

/** A call into an instance that an earlier fault poisoned; the cause is that first fault. Code {@code WB-P01}. */
public final class InstancePoisonedException extends WasmBridgeException {

    static final String CODE = "WB-P01";

    private static final long serialVersionUID = 1L;

    InstancePoisonedException(Fault fault, @Nullable Throwable cause) {
        super(fault, cause);
    }
}
