package io.wasmbridge.runtime;

/** Use of a block that was released, or of a bridge that was closed. Code {@code WB-O01}. */
public final class UseAfterReleaseException extends OwnershipException {

    static final String CODE = "WB-O01";

    private static final long serialVersionUID = 1L;

    UseAfterReleaseException(Fault fault) {
        super(fault);
    }
}
