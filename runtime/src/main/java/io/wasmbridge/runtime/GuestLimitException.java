package io.wasmbridge.runtime;

/**
 * The guest gave a range inside its memory that is longer than {@code maxResultBytes} allows. Nothing was copied; the instance
 * lives on. Code {@code WB-G02}.
 */
public final class GuestLimitException extends GuestFaultException {

    static final String CODE = "WB-G02";

    private static final long serialVersionUID = 1L;

    GuestLimitException(Fault fault) {
        super(fault);
    }
}
