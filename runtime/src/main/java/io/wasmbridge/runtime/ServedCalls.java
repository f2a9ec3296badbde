package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.HostImport;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The calls of the guest to methods of the user's that are under way, innermost last. Each has a frame of its own, reused from call to
 * call, so that serving one allocates nothing.
 */
final class ServedCalls {

    private final LinkedGuest guest;
    private CallFrame[] frames = new CallFrame[2];

    /** How many calls of the bridge were under way when each began. */
    private int[] calls = new int[2];

    /** The first frame, which most calls take: as that of {@link CallStack}. */
    private @Nullable CallFrame outermost;

    private int depth;

    ServedCalls(LinkedGuest guest) {
        this.guest = guest;
    }

    CallFrame enter(HostImport imported, int callDepth) {
        if (depth == frames.length) {
            frames = Arrays.copyOf(frames, depth * 2);
            calls = Arrays.copyOf(calls, depth * 2);
        }
        CallFrame frame = depth == 0 ? outermost : frames[depth];
        if (frame == null) {
            frame = make(imported);
        }
        calls[depth] = callDepth;
        depth++;
        return frame.beginServing(imported);
    }

    private CallFrame make(HostImport imported) {
        CallFrame frame = CallFrame.serving(guest, imported);
        frames[depth] = frame;
        if (depth == 0) {
            outermost = frame;
        }
        return frame;
    }

    void leave() {
        depth--;
    }

    /** Whether the innermost of all calls is one of the guest to the host, where {@code callDepth} calls of the bridge are under way. */
    boolean isInnermost(int callDepth) {
        return depth > 0 && calls[depth - 1] == callDepth;
    }
}
