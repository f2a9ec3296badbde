package io.wasmbridge.runtime;

/** A view or block of one instance was passed to another. Code {@code WB-O06}. */
public final class WrongInstanceException extends OwnershipException {

    static final String CODE = "WB-O06";

    private static final long serialVersionUID = 1L;

    WrongInstanceException(Fault fault) {
        super(fault);
    }
}
