package io.wasmbridge.runtime;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger of one instance: the blocks that the host owns, sorted by address, none overlapping another. */
final class LiveBlocks {

    private static final int INITIAL_CAPACITY = 8;

    /** Each with its start in the upper half and its size in the lower: so they sort by their starts, and one array is moved. */
    private long[] blocks = new long[INITIAL_CAPACITY];

    private int count;

    /** How many more the host owns, though the guest runs with them and may free them any time: they are nowhere. */
    private int leavingCount;

    /** Of all blocks, those that leave included. */
    private long bytes;

    private long peakBytes;
    private long transferredCount;
    private long transferredBytes;
    private volatile boolean lost;

    /** Those of all guests with the same memory; null where there is one. Weak: a guest is not to stay for it. */
    private @Nullable List<WeakReference<LiveBlocks>> neighbours;

    int count() {
        return lost ? 0 : count + leavingCount;
    }

    long bytes() {
        return lost ? 0 : bytes;
    }

    /** From here on the host owns none of them; any thread may say so, also in the middle of a call. */
    void loseAll() {
        lost = true;
    }

    /** The most that {@link #bytes} was. */
    long peakBytes() {
        return peakBytes;
    }

    /** How many blocks the guest was given. */
    long transferredCount() {
        return transferredCount;
    }

    long transferredBytes() {
        return transferredBytes;
    }

    /** The guest has the memory that another has, whose blocks are {@code other}. */
    void joins(LiveBlocks other) {
        if (other.neighbours == null) {
            other.neighbours = new ArrayList<>(List.of(new WeakReference<>(other)));
        }
        neighbours = other.neighbours;
        neighbours.removeIf(neighbour -> neighbour.get() == null);
        neighbours.add(new WeakReference<>(this));
    }

    /**
     * Whether a live block, of any guest with this memory, has a byte in common with the range, which is inside memory; one of no bytes
     * has its address.
     */
    boolean overlaps(int start, long sizeBytes) {
        return neighbours == null ? hasWithin(start, sizeBytes) : anyHasWithin(neighbours, start, sizeBytes);
    }

    private static boolean anyHasWithin(List<WeakReference<LiveBlocks>> all, int start, long sizeBytes) {
        for (WeakReference<LiveBlocks> reference : all) {
            LiveBlocks blocks = reference.get();
            if (blocks != null && !blocks.lost && blocks.hasWithin(start, sizeBytes)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasWithin(int start, long sizeBytes) {
        int next = firstAfter(start);
        return (next < count && start(blocks[next]) < start + sizeBytes)
                || (next > 0 && start(blocks[next - 1]) + Math.max(size(blocks[next - 1]), 1L) > start);
    }

    /** Whether a live block starts there. */
    boolean startsAt(int start) {
        int next = firstAfter(start);
        return next > 0 && start(blocks[next - 1]) == start;
    }

    /** Records a block that overlaps none. */
    void add(int start, int sizeBytes) {
        if (count == blocks.length) {
            blocks = Arrays.copyOf(blocks, count * 2);
        }
        int at = firstAfter(start);
        if (at < count) {
            System.arraycopy(blocks, at, blocks, at + 1, count - at);
        }
        blocks[at] = (long) start << Integer.SIZE | sizeBytes;
        count++;
        bytes += sizeBytes;
        if (bytes > peakBytes) {
            peakBytes = bytes;
        }
    }

    /** The guest is about to run with the block at {@code start}, which is live; gives its size. */
    int depart(int start) {
        leavingCount++;
        return strike(start);
    }

    /** The guest has returned with a block of that size, and owns it. */
    void arrive(int sizeBytes) {
        strand(sizeBytes);
        transferredCount++;
        transferredBytes += sizeBytes;
    }

    /** What was thrown in the guest left it with a block of that size. */
    void strand(int sizeBytes) {
        leavingCount--;
        bytes -= sizeBytes;
    }

    /** Strikes the block at {@code start} out, which is live. */
    void remove(int start) {
        bytes -= strike(start);
    }

    private int strike(int start) {
        int at = firstAfter(start) - 1;
        int sizeBytes = size(blocks[at]);
        count--;
        if (at < count) {
            System.arraycopy(blocks, at + 1, blocks, at, count - at);
        }
        return sizeBytes;
    }

    private static int start(long block) {
        return (int) (block >>> Integer.SIZE);
    }

    private static int size(long block) {
        return (int) block;
    }

    /** The index of the first block that starts after {@code start}. Addresses inside memory are below 2^31. */
    private int firstAfter(int start) {
        if (count == 0 || start(blocks[count - 1]) <= start) {
            return count;
        }
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(blocks[middle]) <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
