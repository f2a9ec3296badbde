package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.GuestFunction;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one bridge that are under way, each in a frame that is reused by the next one of that depth. Refuses one that begins at
 * the wrong moment.
 */
final class CallStack {

    /** How many may be: a call, and those that imports make back. */
    private static final int MAX_DEPTH = 64;

    private final boolean reentry;
    private final CallFrame[] frames = new CallFrame[MAX_DEPTH];

    /** The first of them, which most calls take: it is found while what the last call left in {@link #depth} is still on its way. */
    private @Nullable CallFrame outermost;

    private int depth;
    private boolean allocating;

    /** {@code reentry} says whether a call may begin while another is under way. */
    CallStack(boolean reentry) {
        this.reentry = reentry;
    }

    int depth() {
        return depth;
    }

    /** Whether no call is under way. */
    boolean isIdle() {
        return depth == 0;
    }

    /** Refuses a call that may not begin now. */
    void requireRoom(Faults faults, GuestFunction function) {
        if (depth > 0 || allocating) {
            requireRoomWithin(faults, function);
        }
    }

    private void requireRoomWithin(Faults faults, GuestFunction function) {
        requireNotAllocating(faults, function);
        if (depth > 0 && !reentry) {
            throw faults.reentrant(
                    function.name(), "another call is under way, and the bridge was built with reentry(false)");
        }
        if (depth == MAX_DEPTH) {
            throw faults.reentrant(function.name(), depth + " calls are under way");
        }
    }

    private void requireNotAllocating(Faults faults, GuestFunction function) {
        if (allocating) {
            throw faults.reentrant(function.name(), "the guest's allocator is running");
        }
    }

    /** The guest's allocator is about to run, from where nothing may call back. */
    void beginAllocating(Faults faults, GuestFunction function) {
        requireNotAllocating(faults, function);
        allocating = true;
    }

    boolean isAllocating() {
        return allocating;
    }

    /** The guest's allocator has returned. Not where it threw: the instance takes no call any more. */
    void endAllocating() {
        allocating = false;
    }

    /** Begins a call, for which there is room. */
    CallFrame push(LinkedGuest guest, GuestFunction function) {
        CallFrame frame = depth == 0 ? outermost : frames[depth];
        if (frame == null) {
            frame = make(guest, function);
        }
        depth++;
        return frame.begin(function);
    }

    private CallFrame make(LinkedGuest guest, GuestFunction function) {
        CallFrame frame = CallFrame.calling(guest, function);
        frames[depth] = frame;
        if (depth == 0) {
            outermost = frame;
        }
        return frame;
    }

    /** The call that the guest is in, which calls {@code imported}. */
    CallFrame innermost(GuestFunction imported) {
        if (depth == 0) {
            throw new IllegalStateException("'" + imported.name()
                    + "' lends an object until a call of the bridge ends, and the guest is in none");
        }
        return frames[depth - 1];
    }

    /** Ends the call that began last. */
    void pop() {
        depth--;
    }
}
