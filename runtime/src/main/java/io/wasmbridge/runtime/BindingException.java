package io.wasmbridge.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The module does not offer what the bridge was compiled against, or cannot be linked; the message lists every mismatch. Code
 * {@code WB-B01}.
 */
public final class BindingException extends WasmBridgeException {

    static final String CODE = "WB-B01";

    private static final long serialVersionUID = 1L;

    BindingException(Fault fault, @Nullable Throwable cause) {
        super(fault, cause);
    }
}
