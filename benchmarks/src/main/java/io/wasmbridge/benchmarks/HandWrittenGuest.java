package io.wasmbridge.benchmarks;

import com.dylibso.chicory.runtime.ChicoryInterruptedException;
import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Bench} does, written by hand over the engine: the checks of a bridge, for these functions and nothing more. It is
 * the measure of the bridge, so it is as fast as we know how to make it. It leaves out what only imports need, for the guest has
 * none. A superclass of the jobs and not a part of theirs, for one more reference to follow would make it slower.
 */
abstract class HandWrittenGuest implements AutoCloseable {

    private static final long MAX_RESULT_BYTES = 64L << 20;

    final Memory memory;
    private final Thread owner = Thread.currentThread();
    private final ExportFunction malloc;
    private final ExportFunction free;

    private int[] liveStarts = new int[8];
    private int[] liveSizes = new int[8];
    private int liveCount;

    private boolean open = true;
    private boolean running;
    private @Nullable Throwable firstFault;

    HandWrittenGuest(Instance instance) {
        this.memory = instance.memory();
        this.malloc = instance.export("malloc");
        this.free = instance.export("free");
    }

    @Override
    public void close() {
        open = false;
        liveCount = 0;
    }

    // The door.

    final void enter() {
        if (!open) {
            throw refused();
        }
        Thread current = Thread.currentThread();
        if (current != owner) {
            throw new IllegalStateException("called from thread '" + current.getName() + "'");
        }
        if (current.isInterrupted()) {
            throw new IllegalStateException("the thread was interrupted before the call");
        }
        if (running) {
            throw new IllegalStateException("a call is under way");
        }
        running = true;
    }

    final void leave() {
        running = false;
    }

    final IllegalStateException refused() {
        return new IllegalStateException("the instance is closed or poisoned", firstFault);
    }

    final long call(ExportFunction function, long argument) {
        if (!open) {
            throw refused();
        }
        try {
            return function.apply(argument)[0];
        } catch (Throwable failure) {
            throw crossed(failure);
        }
    }

    final long call(ExportFunction function, long first, long second) {
        if (!open) {
            throw refused();
        }
        try {
            return function.apply(first, second)[0];
        } catch (Throwable failure) {
            throw crossed(failure);
        }
    }

    final long call(ExportFunction function, long first, long second, long third) {
        if (!open) {
            throw refused();
        }
        try {
            return function.apply(first, second, third)[0];
        } catch (Throwable failure) {
            throw crossed(failure);
        }
    }

    /** A guest that failed meanwhile does not run on. */
    final void requireOpen() {
        if (!open) {
            throw refused();
        }
    }

    /** As {@link #call(ExportFunction, long, long)}, of a function without a result. */
    final void run(ExportFunction function, long first, long second) {
        if (!open) {
            throw refused();
        }
        try {
            function.apply(first, second);
        } catch (Throwable failure) {
            throw crossed(failure);
        }
    }

    final IllegalStateException crossed(Throwable failure) {
        String what = failure instanceof ChicoryInterruptedException ? "was interrupted" : "trapped";
        return poison(new IllegalStateException("the guest " + what, failure));
    }

    final IllegalStateException poison(IllegalStateException fault) {
        if (firstFault == null) {
            firstFault = fault;
        }
        open = false;
        liveCount = 0;
        return fault;
    }

    // Blocks.

    final int allocate(int sizeBytes, int alignBytes) {
        int address = (int) call(malloc, sizeBytes);
        if (address == 0) {
            throw new IllegalStateException("the guest is out of memory");
        }
        long end = Integer.toUnsignedLong(address) + sizeBytes;
        if (end > memoryBytes()) {
            throw poison(new IllegalStateException("malloc returned a block that ends at " + end));
        }
        if ((address & (alignBytes - 1)) != 0) {
            throw poison(new IllegalStateException("malloc returned the misaligned address " + address));
        }
        if (overlapsLiveBlock(address, sizeBytes)) {
            throw poison(new IllegalStateException("malloc returned a block that the host still owns"));
        }
        addLiveBlock(address, sizeBytes);
        return address;
    }

    final void release(int address, @Nullable Throwable failure) {
        if (!open) {
            return;
        }
        removeLiveBlock(address);
        try {
            free(address);
        } catch (Throwable second) {
            if (failure == null) {
                throw second;
            }
            failure.addSuppressed(second);
        }
    }

    final void free(int address) {
        try {
            free.apply(address);
        } catch (Throwable failure) {
            throw crossed(failure);
        }
    }

    /** Of blocks that overlap none of each other, so the order does not matter while there are few. */
    final boolean overlapsLiveBlock(int address, int sizeBytes) {
        for (int i = 0; i < liveCount; i++) {
            if (address < (long) liveStarts[i] + liveSizes[i] && liveStarts[i] < (long) address + sizeBytes) {
                return true;
            }
        }
        return false;
    }

    final void addLiveBlock(int address, int sizeBytes) {
        if (liveCount == liveStarts.length) {
            liveStarts = Arrays.copyOf(liveStarts, liveCount * 2);
            liveSizes = Arrays.copyOf(liveSizes, liveCount * 2);
        }
        liveStarts[liveCount] = address;
        liveSizes[liveCount] = sizeBytes;
        liveCount++;
    }

    final void removeLiveBlock(int address) {
        int last = liveCount - 1;
        for (int i = last; i >= 0; i--) {
            if (liveStarts[i] == address) {
                liveStarts[i] = liveStarts[last];
                liveSizes[i] = liveSizes[last];
                liveCount = last;
                return;
            }
        }
    }

    // Results.

    final long memoryBytes() {
        return (long) memory.pages() * Memory.PAGE_SIZE;
    }

    final int room(int pointer) {
        return (int) Math.min(memoryBytes() - pointer, MAX_RESULT_BYTES + 1);
    }

    final void checkResult(int pointer, int length) {
        long sizeBytes = Integer.toUnsignedLong(length);
        if (pointer == 0 && sizeBytes > 0) {
            throw poison(new IllegalStateException("the guest returned a null pointer"));
        }
        long end = Integer.toUnsignedLong(pointer) + sizeBytes;
        if (end > memoryBytes()) {
            throw poison(new IllegalStateException("the guest returned a range that ends at " + end));
        }
    }

    static void checkLimit(int lengthBytes) {
        if (lengthBytes > MAX_RESULT_BYTES) {
            throw new IllegalStateException("the guest returned " + lengthBytes + " bytes");
        }
    }

    /** As {@link #checkResult(int, int)} and {@link #checkLimit}, of elements that have to be aligned. */
    final void checkResult(int pointer, int count, int elementBytes) {
        long sizeBytes = Integer.toUnsignedLong(count) * elementBytes;
        if (pointer == 0 && sizeBytes > 0) {
            throw poison(new IllegalStateException("the guest returned a null pointer"));
        }
        long end = Integer.toUnsignedLong(pointer) + sizeBytes;
        if (end > memoryBytes()) {
            throw poison(new IllegalStateException("the guest returned a range that ends at " + end));
        }
        if ((pointer & (elementBytes - 1)) != 0) {
            throw poison(new IllegalStateException("the guest returned the misaligned address " + pointer));
        }
        if (sizeBytes > MAX_RESULT_BYTES) {
            throw new IllegalStateException("the guest returned " + sizeBytes + " bytes");
        }
    }
}
