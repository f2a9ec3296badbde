package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.LengthWord;
import org.jspecify.annotations.Nullable;

/**
 * Takes over the blocks that a guest hands to the host: into the ledger, and so to be freed when the call ends, before anything is
 * read that could fail. {@code free} is null for the allocator's own.
 */
final class Handover {

    private final LinkedGuest guest;
    private final CallBlocks blocks;
    private final Lift lift;

    Handover(LinkedGuest guest, CallBlocks blocks, Lift lift) {
        this.guest = guest;
        this.blocks = blocks;
        this.lift = lift;
    }

    /** Takes over a block of known size, which lies in memory. */
    void take(GuestFunction function, ArrayType<?, ?> type, int pointer, long sizeBytes, @Nullable GuestFunction free) {
        take(function, type.elementBytes(), pointer, sizeBytes, free);
    }

    /** Takes over a block of known size and alignment, which lies in memory. */
    void take(GuestFunction function, int alignBytes, int pointer, long sizeBytes, @Nullable GuestFunction free) {
        if (pointer == 0 || (sizeBytes == 0 && guest.keepsEmptyResults())) {
            return;
        }
        blocks.own(function, pointer, sizeBytes, alignBytes, free);
    }

    /**
     * Takes over a block that ends with a zero element, one of several that one result handed over: that its end is not found within the
     * limit is said when it is lifted, for the others are to be freed as well.
     */
    void takePartTerminated(GuestFunction function, ArrayType<?, ?> type, int pointer) {
        lift.checkTerminated(function, type, pointer);
        boolean sized = guest.allocator().freeParameterCount() > 1;
        int length = sized
                ? lift.sizedTerminatedLength(function, type, pointer)
                : Math.max(0, guest.text().indexOfTerminator(pointer, type.elementBytes()));
        take(function, type, pointer, (length + 1L) * type.elementBytes(), null);
    }

    /** Takes over a pointer and a length, which lie in memory. */
    void takePair(GuestFunction function, int pair, @Nullable GuestFunction free) {
        blocks.own(function, pair, 2 * Integer.BYTES, Integer.BYTES, free);
    }

    /** Takes over a block that has its length in bytes in it or before it, and gives that. */
    int takeWithLength(
            GuestFunction function, LengthWord word, ArrayType<?, ?> type, int pointer, @Nullable GuestFunction free) {
        int lengthBytes = lift.lengthBytes(function, word, type, pointer);
        // a block that has a length is there, also where its content is empty
        int before = word.contentOffset(type.elementBytes()) - word.pointerOffset(type.elementBytes());
        blocks.own(function, pointer, before + lengthBytes, Math.max(before, type.elementBytes()), free);
        return lengthBytes;
    }

    /** Takes over a block that ends with a zero element, and counts the elements before that. */
    int takeTerminated(GuestFunction function, ArrayType<?, ?> type, int pointer, @Nullable GuestFunction free) {
        lift.checkTerminated(function, type, pointer);
        int freeParameterCount = free == null ? guest.allocator().freeParameterCount() : free.parameterCount();
        if (freeParameterCount > 1) {
            // Freed by its size: the terminator has to be found before anything can be freed, whatever the limit is.
            int length = lift.sizedTerminatedLength(function, type, pointer);
            take(function, type, pointer, (length + 1L) * type.elementBytes(), free);
            lift.checkLimit(function, pointer, (long) length * type.elementBytes());
            return length;
        }
        int length;
        try {
            length = guest.text().lengthOfTerminated(function.name(), pointer, type.elementBytes());
        } catch (GuestLimitException | GuestStringException failure) {
            take(function, type, pointer, type.elementBytes(), free);
            throw failure;
        }
        take(function, type, pointer, (length + 1L) * type.elementBytes(), free);
        return length;
    }
}
