package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.Lowered;
import org.jspecify.annotations.Nullable;

/** A block of a call: an argument, or a result that the guest handed over. Reused from call to call. */
final class Argument extends Lowered {

    /** Who frees the block. */
    enum Owner {
        /** The bridge, when the call ends. */
        HOST,
        /** The guest, from the moment it is called. */
        GUEST,
        /** Nobody here: memory that a view shows. */
        NONE
    }

    String name = "";
    Owner owner = Owner.HOST;
    int address;
    int length;
    int sizeBytes;
    int alignBytes;

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
        this.owner = Owner.HOST;
        this.address = 0;
        this.length = length;
        this.sizeBytes = sizeBytes;
        this.alignBytes = alignBytes;
        this.textOffset = 0;
        this.live = false;
        this.terminated = false;
        this.free = null;
        this.borrowed = null;
        return this;
    }

    @Override
    public Argument transferred() {
        owner = Owner.GUEST;
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
