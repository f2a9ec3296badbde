package io.wasmbridge.runtime;

/** A second release of the same block. Code {@code WB-O03}. */
public final class DoubleReleaseException extends OwnershipException {

    static final String CODE = "WB-O03";

    private static final long serialVersionUID = 1L;

    DoubleReleaseException(Fault fault) {
        super(fault);
    }
}
