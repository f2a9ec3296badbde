package io.wasmbridge.runtime;

/** Use of a view that lived until the next call into the guest. Code {@code WB-O05}. */
public final class StaleViewException extends OwnershipException {

    static final String CODE = "WB-O05";

    private static final long serialVersionUID = 1L;

    StaleViewException(Fault fault) {
        super(fault);
    }
}
