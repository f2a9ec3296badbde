package io.wasmbridge.runtime;

/**
 * The guest gave a value that makes no sense for its type: a number that no constant of an enum has, a length in bytes that is no
 * whole number of elements. The instance lives on. Code {@code WB-G04}.
 */
public final class GuestValueException extends GuestFaultException {

    static final String CODE = "WB-G04";

    private static final long serialVersionUID = 1L;

    GuestValueException(Fault fault) {
        super(fault);
    }
}
