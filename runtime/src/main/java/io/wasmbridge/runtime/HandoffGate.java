package io.wasmbridge.runtime;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Every thread enters, and none while another is inside. What one did the next one sees. */
final class HandoffGate extends ThreadGate {

    private final AtomicReference<@Nullable Thread> inside = new AtomicReference<>();

    /** How often the thread inside has entered; its own. */
    private int depth;

    @Override
    @Nullable
    Thread enter() {
        Thread current = Thread.currentThread();
        Thread other = inside.get();
        while (other != current) {
            if (other != null) {
                return other;
            }
            if (inside.compareAndSet(null, current)) {
                break;
            }
            other = inside.get();
        }
        depth++;
        return null;
    }

    @Override
    void leave() {
        depth--;
        if (depth == 0) {
            inside.set(null);
        }
    }

    @Override
    String refusal(String other, String current) {
        return " was called from '" + current + "' while thread '" + other
                + "' uses it: hand it over when it is done, or wait with Sharing.LOCKED";
    }
}
