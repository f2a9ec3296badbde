package io.wasmbridge.runtime;

/**
 * The guest gave bytes that are no text in the encoding, or a terminated text without its terminator. The instance lives on. Code
 * {@code WB-G03}.
 */
public final class GuestStringException extends GuestFaultException {

    static final String CODE = "WB-G03";

    private static final long serialVersionUID = 1L;

    GuestStringException(Fault fault) {
        super(fault);
    }
}
