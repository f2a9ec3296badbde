package io.wasmbridge.runtime;

/**
 * The guest gave an address or a range that lies outside its memory, is null or misaligned, or overlaps a block that the host
 * owns. Poisons the instance. Code {@code WB-G01}.
 */
public final class GuestPointerException extends GuestFaultException {

    static final String CODE = "WB-G01";

    private static final long serialVersionUID = 1L;

    GuestPointerException(Fault fault) {
        super(fault);
    }
}
