package io.wasmbridge.runtime;

/**
 * The guest's allocator gave a block that ends outside memory, is misaligned, or overlaps a live block. Poisons the instance.
 * Code {@code WB-G05}.
 */
public final class GuestAllocatorException extends GuestFaultException {

    static final String CODE = "WB-G05";

    private static final long serialVersionUID = 1L;

    GuestAllocatorException(Fault fault) {
        super(fault);
    }
}
