package io.wasmbridge.runtime;

/** The guest's allocator gave 0, or its memory cannot grow. The instance lives on. Code {@code WB-G06}. */
public final class GuestOutOfMemoryException extends GuestFaultException {

    static final String CODE = "WB-G06";

    private static final long serialVersionUID = 1L;

    GuestOutOfMemoryException(Fault fault) {
        super(fault);
    }
}
