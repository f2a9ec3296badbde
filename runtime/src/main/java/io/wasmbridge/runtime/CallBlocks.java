package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.GuestFunction;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of one call: its arguments, the areas for its result, and what the guest handed over. Allocated in order, released in
 * reverse, reused from call to call.
 */
final class CallBlocks {

    private final LinkedGuest guest;
    private final GuestAllocator allocator;
    private final LiveBlocks ledger;
    private final @Nullable Collector collector;
    private Argument[] blocks = {new Argument(this), new Argument(this), new Argument(this), new Argument(this)};
    private int count;
    private boolean transfers;
    private boolean giving;

    /** Whether there is something to release: most calls of numbers alone have nothing, and ask nothing else. */
    private boolean used;

    private @Nullable GuestFunction told;

    /** What one value is passed in. Reused: nothing calls back from inside what is told. */
    private final long[] one = new long[1];

    private long[] toldWith = one;

    CallBlocks(LinkedGuest guest) {
        this.guest = guest;
        this.allocator = guest.allocator();
        this.ledger = guest.ledger();
        this.collector = guest.collected().collector();
    }

    /** The call is about to have something that {@link #release} releases. */
    void expectUse() {
        used = true;
    }

    boolean isUsed() {
        return used;
    }

    /** One more block. */
    Argument next(String name, int length, int sizeBytes, int alignBytes) {
        used = true;
        if (count == blocks.length) {
            blocks = Arrays.copyOf(blocks, count * 2);
            for (int i = count; i < blocks.length; i++) {
                blocks[i] = new Argument(this);
            }
        }
        return blocks[count++].reset(name, length, sizeBytes, alignBytes);
    }

    /** Takes guest memory for every block that is not there already. */
    void allocate() {
        for (int i = 0; i < count; i++) {
            Argument block = blocks[i];
            if (block.inPlace) {
                continue;
            }
            if (block.classId != 0 && collector != null) {
                // one of no bytes too: without an object there is only null
                collector.take(block);
            } else if (block.sizeBytes == 0) {
                block.address = allocator.emptyAddress(block.alignBytes);
            } else {
                allocator.take(block);
            }
        }
    }

    /** One of the blocks is to be transferred. */
    void expectTransfer() {
        used = true;
        transfers = true;
    }

    /** Whether something is to be transferred, a block or an object. */
    boolean hasTransfers() {
        return transfers;
    }

    /** The guest is about to run with what is transferred: from here on it may free that, and nobody but it can tell. */
    void depart() {
        for (int i = 0; i < count; i++) {
            Argument block = blocks[i];
            if (block.transferred && block.live) {
                block.live = false;
                block.leaving = true;
                ledger.depart(block.blockAddress);
            }
            if (block.transferred && block.borrowed != null) {
                block.borrowed.depart();
            }
        }
    }

    /** The guest has returned: what departed is its own. */
    void arrive() {
        transfers = false;
        for (int i = 0; i < count; i++) {
            Argument block = blocks[i];
            if (block.leaving) {
                block.leaving = false;
                ledger.arrive(block.blockBytes);
            }
            if (block.transferred && block.borrowed != null) {
                block.borrowed.arrive();
            }
        }
    }

    /** What is transferred is to be the guest's when the call has ended without a failure: until then nothing frees it. */
    void give() {
        giving = transfers;
    }

    /** Whether what is transferred waits for the end of the call. */
    boolean isGiving() {
        return giving;
    }

    /** The call has ended: what was given and has not arrived is freed. */
    void settle() {
        giving = false;
        release();
    }

    /**
     * Takes over a block that {@code function} handed to the host.
     *
     * @param free the export that frees it; null for the allocator's own
     */
    void own(GuestFunction function, int pointer, long sizeBytes, int alignBytes, @Nullable GuestFunction free) {
        guest.allocator().requireUnowned(function, pointer, sizeBytes);
        Argument result = next("the result", 0, (int) sizeBytes, alignBytes);
        if (free != null) {
            result.freedBy(free);
        }
        result.lies(pointer, pointer, (int) sizeBytes, alignBytes);
        ledger.add(pointer, (int) sizeBytes);
    }

    /** {@code function} is to be called with {@code result} when all else is read, before anything is freed. */
    void tellAfterwards(GuestFunction function, long result) {
        one[0] = result;
        tellAfterwards(function, one);
    }

    /** As {@link #tellAfterwards(GuestFunction, long)}, of a function that gave several values. */
    void tellAfterwards(GuestFunction function, long[] results) {
        used = true;
        told = function;
        toldWith = results;
    }

    private @Nullable Throwable tell() {
        GuestFunction function = told;
        told = null;
        if (function != null && guest.open()) {
            try {
                guest.callAllocator(function, toldWith);
            } catch (Throwable failure) {
                return failure;
            }
        }
        return null;
    }

    /** One more block, when all others are allocated: of {@code length} zeros of the kind that {@code like} has. */
    Argument another(Argument like, int length) {
        Argument block = next(like.name, length, length * like.elementBytes, like.elementBytes);
        if (like.terminated) {
            block.terminated();
        }
        if (block.sizeBytes == 0) {
            block.address = allocator.emptyAddress(block.alignBytes);
        } else {
            allocator.take(block);
            guest.engine().fill(block.address, block.sizeBytes, (byte) 0);
        }
        return block;
    }

    /** Frees what is still the host's, and gives back what was borrowed. The first failure wins. */
    void release() {
        Throwable first = told == null ? null : tell();
        for (int i = count - 1; i >= 0; i--) {
            Argument block = blocks[i];
            if (giving && block.transferred) {
                continue;
            }
            if (block.special) {
                Throwable failure = giveBack(block);
                first = first == null ? failure : first;
            }
            if (block.live && guest.open()) {
                block.live = false;
                ledger.remove(block.blockAddress);
                try {
                    free(block);
                } catch (Throwable failure) {
                    first = first == null ? failure : first;
                }
            }
        }
        if (!giving) {
            count = 0;
            transfers = false;
            used = false;
        }
        if (first != null) {
            throw Faults.sneak(first);
        }
    }

    /** Gives back what is not the block's own, and forgets one that a call which failed left with the guest; null where nothing failed. */
    private @Nullable Throwable giveBack(Argument block) {
        if (block.leaving) {
            block.leaving = false;
            ledger.strand(block.blockBytes);
        }
        GuestAllocation borrowed = block.borrowed;
        if (borrowed != null) {
            borrowed.giveBack();
            block.borrowed = null;
        }
        block.composition = null;
        block.lengths = null;
        if (block.stackBytes > 0 && guest.open()) {
            try {
                allocator.giveArea(block);
            } catch (Throwable failure) {
                return failure;
            }
        }
        return null;
    }

    private void free(Argument block) {
        GuestFunction named = block.free;
        if (block.classId != 0 && collector != null) {
            collector.give(block.address);
        } else if (named != null) {
            allocator.give(named, block.blockAddress, block.blockBytes, block.alignBytes);
        } else {
            allocator.give(block.blockAddress, block.blockBytes, block.alignBytes);
        }
    }
}
