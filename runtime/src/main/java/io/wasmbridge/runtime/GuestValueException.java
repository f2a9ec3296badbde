package io.wasmbridge.runtime;

/** The guest gave a number that no constant of the enum has: no ordinal, or nothing that {@code value()} returns. The instance lives on. Code {@code WB-G04}. */
public final class GuestValueException extends GuestFaultException {

    static final String CODE = "WB-G04";

    private static final long serialVersionUID = 1L;

    GuestValueException(Fault fault) {
        super(fault);
    }
}
