package io.wasmbridge.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The thread was interrupted. Before the first guest instruction of a call nothing has happened; later the instance is poisoned.
 * The interrupt flag stays set. Code {@code WB-T03}.
 */
public final class GuestInterruptedException extends WasmBridgeException {

    static final String CODE = "WB-T03";

    private static final long serialVersionUID = 1L;

    GuestInterruptedException(Fault fault, @Nullable Throwable cause) {
        super(fault, cause);
    }
}
