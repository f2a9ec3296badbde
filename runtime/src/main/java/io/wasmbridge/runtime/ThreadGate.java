package io.wasmbridge.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Decides which threads may use one instance. Whoever is inside may enter again, as an import does that calls back, and leaves as
 * often.
 */
abstract sealed class ThreadGate implements AutoCloseable permits ConfinedGate, HandoffGate, LockedGate {

    static ThreadGate of(Sharing sharing) {
        return switch (sharing) {
            case CONFINED -> new ConfinedGate();
            case LOCKED -> new LockedGate();
            case HANDOFF -> new HandoffGate();
        };
    }

    /** Whether the current thread is inside from here on; null if it is, else the thread because of which it is not. */
    @Nullable
    abstract Thread enter();

    /** As {@link #enter}, but waits for nobody. */
    boolean tryEnter() {
        return enter() == null;
    }

    abstract void leave();

    /** For a message: why thread {@code current} is not let in because of {@code other}, and what to do instead. */
    abstract String refusal(String other, String current);

    /** Leaves. */
    @Override
    public final void close() {
        leave();
    }
}
