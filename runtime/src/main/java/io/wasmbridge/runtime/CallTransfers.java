package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.GuestFunction;
import org.jspecify.annotations.Nullable;

/**
 * What one call hands over, blocks and objects. It is the host's until the guest runs with it, in between while that runs, and the guest's when
 * that returns. What was in between when something was thrown is nobody's: blocks and objects are then forgotten, not freed.
 */
final class CallTransfers {

    private final LinkedGuest guest;
    private final CallBlocks blocks;
    private final CallHandles handles;

    CallTransfers(LinkedGuest guest, CallBlocks blocks, CallHandles handles) {
        this.guest = guest;
        this.blocks = blocks;
        this.handles = handles;
    }

    /** Whether there is anything that the guest does not have yet. */
    boolean any() {
        return blocks.hasTransfers();
    }

    /** The next that happens is that the guest runs {@code function}, unless it takes no call. */
    void depart(GuestFunction function) {
        if (!guest.open()) {
            throw guest.refused(function.name());
        }
        blocks.depart();
        handles.depart();
    }

    /** The guest has returned, whatever it says of the call. */
    void arrive() {
        blocks.arrive();
        handles.arrive();
    }

    /** It is the result of a call of the guest, which gets it when the call ends without a failure. */
    void give() {
        blocks.give();
    }

    /** Whether it waits for the call to end. */
    boolean areGiven() {
        return blocks.isGiving();
    }

    /** The call ends: after a {@code failure}, which is given back or else the first there is now, it stays the host's. */
    @Nullable
    Throwable settle(@Nullable Throwable failure) {
        Throwable first = failure;
        if (failure == null) {
            blocks.depart();
            handles.depart();
            arrive();
        }
        try {
            blocks.settle();
        } catch (Throwable thrown) {
            first = first == null ? thrown : first;
        }
        Throwable kept = handles.release(guest);
        return first == null ? kept : first;
    }
}
