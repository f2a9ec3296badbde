package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.Traps;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an instance takes calls: not once it is closed, and not once a fault has poisoned it, which is absorbing. Either
 * loses what the host owns.
 */
final class GuestState {

    private final LiveBlocks ledger;
    private final boolean hostThrowsAreTold;

    // Any thread may close, and ask.
    private volatile boolean open = true;
    private volatile boolean closed;
    private volatile @Nullable Throwable firstFault;

    private @Nullable Throwable hostFailure;
    private boolean recoverable;

    /** Those of guests with which it has a memory, a table or a global in common. Weak: they are not to stay for it. */
    private final List<WeakReference<GuestState>> companions = new ArrayList<>();

    /** {@code hostThrowsAreTold} says that every host function of the instance reports what it throws. */
    GuestState(LiveBlocks ledger, boolean hostThrowsAreTold) {
        this.ledger = ledger;
        this.hostThrowsAreTold = hostThrowsAreTold;
    }

    boolean isOpen() {
        return open;
    }

    boolean isClosed() {
        return closed;
    }

    boolean isPoisoned() {
        return firstFault != null;
    }

    /** Whether it was not closed before. */
    synchronized boolean close() {
        boolean first = !closed;
        closed = true;
        open = false;
        ledger.loseAll();
        return first;
    }

    /** Why the instance takes no call. */
    RuntimeException refused(Faults faults, String export) {
        Throwable first = firstFault;
        return first == null || closed ? faults.closed(export) : faults.poisoned(export, first);
    }

    /** Refuses to run on a guest that was poisoned meanwhile. */
    void requireTrusted(Faults faults, String importName) {
        Throwable first = firstFault;
        if (first != null) {
            throw faults.poisoned(importName, first);
        }
    }

    /** The guest has something in common with that of {@code other}: what poisons one poisons both. */
    void joins(GuestState other) {
        companions.add(new WeakReference<>(other));
        other.companions.removeIf(companion -> companion.get() == null);
        other.companions.add(new WeakReference<>(this));
    }

    /** Marks the instance as untrustworthy, if it is not already, and returns {@code fault} to be thrown. */
    <T extends Throwable> T poison(T fault) {
        open = false;
        ledger.loseAll();
        if (firstFault == null) {
            firstFault = fault;
            for (WeakReference<GuestState> companion : companions) {
                GuestState other = companion.get();
                if (other != null) {
                    other.poison(fault);
                }
            }
        }
        return fault;
    }

    /** A host function threw {@code failure}, which now unwinds the guest. */
    void hostThrew(Throwable failure) {
        hostFailure = failure;
        recoverable = false;
    }

    /** As {@link #hostThrew}, of a method whose import is declared to throw. A trap is none that it may throw, whoever passes it on. */
    void hostMayThrow(Throwable failure) {
        hostFailure = failure;
        recoverable = !Traps.isEngineFault(failure);
    }

    /** Whether the guest can run on after {@code thrown} unwound it. */
    boolean recovers(Throwable thrown) {
        return recoverable && open && thrown == hostFailure;
    }

    /** What to throw for something that unwound the guest: told apart by who threw it, not by its type. */
    RuntimeException crossed(Faults faults, String export, Throwable thrown) {
        Throwable host = hostFailure;
        hostFailure = null;
        if (host != null && (thrown == host || thrown.getCause() == host)) {
            poison(host);
            return Faults.sneak(host);
        }
        if (Traps.isInterrupt(thrown)) {
            return poison(faults.interrupted(export, thrown));
        }
        if (Traps.isEngineFault(thrown) || (hostThrowsAreTold && thrown instanceof RuntimeException)) {
            return poison(faults.trap(export, thrown));
        }
        poison(thrown);
        return Faults.sneak(thrown);
    }
}
