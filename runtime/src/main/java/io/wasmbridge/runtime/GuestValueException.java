package io.wasmbridge.runtime;

/** The guest gave a value that makes no sense for its type. The instance lives on. Code {@code WB-G04}. */
public final class GuestValueException extends GuestFaultException {

    static final String CODE = "WB-G04";

    private static final long serialVersionUID = 1L;

    GuestValueException(Fault fault) {
        super(fault);
    }
}
