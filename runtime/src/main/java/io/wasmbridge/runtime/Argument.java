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

    Argument reset(String name, int length, int sizeBytes, int alignBytes) {
        this.name = name;
        this.length = length;
        this.sizeBytes = sizeBytes;
        this.alignBytes = alignBytes;
        this.transferred = false;
        this.inPlace = false;
        this.live = false;
        this.terminated = false;
        this.free = null;
        this.borrowed = null;
        return this;
    }

    /** Refuses any other number of elements. */
    Argument ofLength(int elementCount) {
        if (length != elementCount) {
            throw new IllegalArgumentException(
                    "'" + name + "' has " + length + " elements, the guest takes exactly " + elementCount);
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
