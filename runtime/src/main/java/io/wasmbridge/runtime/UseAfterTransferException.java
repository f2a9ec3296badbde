package io.wasmbridge.runtime;

/** Use of a block that was transferred to the guest. Code {@code WB-O02}. */
public final class UseAfterTransferException extends OwnershipException {

    static final String CODE = "WB-O02";

    private static final long serialVersionUID = 1L;

    UseAfterTransferException(Fault fault) {
        super(fault);
    }
}
