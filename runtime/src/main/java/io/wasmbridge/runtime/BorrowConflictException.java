package io.wasmbridge.runtime;

/** Release or transfer of a block that a running call borrows. Code {@code WB-O04}. */
public final class BorrowConflictException extends OwnershipException {

    static final String CODE = "WB-O04";

    private static final long serialVersionUID = 1L;

    BorrowConflictException(Fault fault) {
        super(fault);
    }
}
