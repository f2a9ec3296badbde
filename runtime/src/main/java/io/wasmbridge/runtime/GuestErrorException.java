package io.wasmbridge.runtime;

/**
 * The guest did what it was asked to and said that it failed, by the status that it returned ({@code @WasmError}). What the guest
 * had to say about it stands in the message; where asking for that failed, the reason is a suppressed exception. The blocks of the
 * call are freed, and the instance lives on, unless asking poisoned it. Code {@code WB-E01}.
 */
public final class GuestErrorException extends WasmBridgeException {

    static final String CODE = "WB-E01";

    private static final long serialVersionUID = 1L;

    GuestErrorException(Fault fault) {
        super(fault, null);
    }
}
