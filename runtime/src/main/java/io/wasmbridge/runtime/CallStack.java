package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.GuestFunction;

/** The calls of one bridge that are under way, each in a frame that is reused by the next one of that depth. */
final class CallStack {

    /** How many may be: a call, and those that imports make back. */
    private static final int MAX_DEPTH = 64;

    private final CallFrame[] frames = new CallFrame[MAX_DEPTH];
    private int depth;

    int depth() {
        return depth;
    }

    boolean isFull() {
        return depth == MAX_DEPTH;
    }

    /** Begins a call; it must not be full. */
    CallFrame push(LinkedGuest guest, GuestFunction function) {
        CallFrame frame = frames[depth];
        if (frame == null) {
            frame = CallFrame.calling(guest, function);
            frames[depth] = frame;
        }
        depth++;
        return frame.begin(function);
    }

    /** Ends the call that began last. */
    void pop() {
        depth--;
    }
}
