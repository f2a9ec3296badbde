package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.Lowered;
import org.jspecify.annotations.Nullable;

/** A block of a call: an argument, or a result that the guest handed over. Reused from call to call. */
final class Argument extends Lowered {

    String name = "";
    int address;
    int length;
    int sizeBytes;
    int alignBytes;

    /** Whether the guest owns the block from the moment it is called. */
    boolean transferred;

    /** Whether this is the memory under a view: not allocated and not freed by the call. */
    boolean inPlace;

    /** Where encoded text begins in the scratch of the call. */
    int textOffset;

    /** Whether the ledger holds the block. */
    boolean live;

    /** Whether a zero element follows the elements. */
    boolean terminated;

    /** The export that frees the block, where it is not the allocator's. */
    @Nullable
    GuestFunction free;

    /** The block that a view passed in place belongs to. */
    @Nullable
    GuestAllocation borrowed;

    /** Stores no reference that is there already: what is reused is old, and such a store costs a fence under G1. */
    @SuppressWarnings("ReferenceEquality") // another string of the same text is stored, and nothing is lost
    Argument reset(String name, int length, int sizeBytes, int alignBytes) {
        if (this.name != name) {
            this.name = name;
        }
        this.length = length;
        this.sizeBytes = sizeBytes;
        this.alignBytes = alignBytes;
        this.transferred = false;
        this.inPlace = false;
        this.live = false;
        this.terminated = false;
        if (free != null) {
            free = null;
        }
        if (borrowed != null) {
            borrowed = null;
        }
        return this;
    }

    @Override
    public Argument transferred() {
        transferred = true;
        return this;
    }

    @Override
    public int address() {
        return address;
    }

    @Override
    public int length() {
        return length;
    }
}
