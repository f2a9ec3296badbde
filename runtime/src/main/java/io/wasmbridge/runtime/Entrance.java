package io.wasmbridge.runtime;

import io.wasmbridge.runtime.ReleaseQueue.Releasable;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands before one instance: which threads come in, how long their calls may take, and what other threads left to be freed. An
 * interrupt that comes in between is kept from what frees, which has a deadline of its own instead.
 */
final class Entrance {

    /** How long what frees may take once an interrupt was put off: far beyond any free, short for whoever interrupted. */
    private static final Duration RELEASE_LIMIT = Duration.ofSeconds(1);

    private final Faults faults;
    private final GuestState state;
    private final ThreadGate gate;
    private final Optional<Duration> timeout;
    private final boolean limited;
    private final String instance;
    private final Deadline deadline;
    private final ReleaseQueue releases = new ReleaseQueue();

    /** How long the call under way has; null where that is not limited. */
    private @Nullable Duration limit;

    Entrance(Faults faults, GuestState state, GuestLimits limits, String instance) {
        this.faults = faults;
        this.state = state;
        this.gate = ThreadGate.of(limits.sharing());
        this.timeout = limits.timeout();
        this.limited = timeout.isPresent();
        this.instance = instance;
        this.deadline = new Deadline(instance);
    }

    /**
     * Lets the current thread in, which leaves by closing what it is given.
     *
     * @param export for messages; empty where none is called
     */
    ThreadGate enter(String export) {
        Thread other = gate.enter();
        if (other != null) {
            throw state.isOpen() ? faults.wrongThread(export, gate, other) : state.refused(faults, export);
        }
        return gate;
    }

    void leave() {
        gate.leave();
    }

    /** What fails poisons, and the next call says so. What a failure of the host's own keeps from being freed waits on. */
    private void freeWaiting() {
        Iterator<Releasable> taken = releases.takeAll().iterator();
        try {
            while (taken.hasNext()) {
                freeWaiting(taken.next());
            }
        } finally {
            taken.forEachRemaining(releases::putBack);
        }
    }

    private void freeWaiting(Releasable handle) {
        try {
            release(handle, true);
        } catch (BorrowConflictException used) {
            releases.putBack(handle);
        } catch (WasmBridgeException | OwnershipException late) {
            // a fault is the first of the instance, which the next call tells of; or somebody else ended what it is of
        }
    }

    /** Closes a handle, now or, where another thread is inside or alone may be, when that one calls or returns. */
    void release(Releasable handle) {
        if (gate.enter() == null) {
            try {
                release(handle, false);
            } finally {
                gate.leave();
            }
        } else {
            releases.leave(handle);
        }
    }

    /**
     * Tells what was held when the instance was closed: not what waited to be released, for its holder has closed it; not what a fault
     * lost, which told of itself, nor where another thread is inside or alone may be, which may be changing it.
     */
    void report(Holdings holdings) {
        if (!state.isPoisoned() && gate.tryEnter()) {
            try {
                releases.takeAll().forEach(Releasable::abandon);
                holdings.report(instance);
            } finally {
                gate.leave();
            }
        }
    }

    private void release(Releasable handle, boolean waited) {
        free(() -> handle.release(waited));
    }

    /** Does what frees, whether or not the thread, which is inside, was interrupted. */
    void free(Runnable action) {
        boolean putOff = putOff();
        try {
            action.run();
        } finally {
            if (putOff) {
                resume();
            }
        }
    }

    /** The outermost call begins: what other threads closed is freed first. */
    void begin() {
        if (!releases.isEmpty()) {
            freeWaiting();
        }
        if (limited) {
            start(timeout.orElseThrow());
        }
    }

    /** The outermost call has ended: what other threads closed meanwhile is freed. */
    void end() {
        stop();
        if (!releases.isEmpty()) {
            freeWaiting();
        }
    }

    private void stop() {
        if (limit != null) {
            limit = null;
            deadline.stop();
        }
    }

    private void start(Duration duration) {
        limit = duration;
        deadline.start(duration.toNanos());
    }

    /** How long the call under way had, if that has passed. */
    Optional<Duration> passed() {
        return limit != null && deadline.passed() ? Optional.ofNullable(limit) : Optional.empty();
    }

    /** Whether an interrupt of the current thread was put off, until {@link #resume}. */
    boolean putOff() {
        if (!Thread.currentThread().isInterrupted() || passed().isPresent()) {
            return false;
        }
        Thread.interrupted();
        if (limit == null) {
            start(RELEASE_LIMIT);
        }
        return true;
    }

    /** As {@link #putOff()}, of a call that is about to free what it lent, which it does where the guest still runs. */
    boolean putOffAtTheEnd() {
        return Thread.currentThread().isInterrupted() && state.isOpen() && putOff();
    }

    /** What was put off is put off no longer. */
    void resume() {
        if (timeout.isEmpty()) {
            stop();
        }
        Thread.currentThread().interrupt();
    }
}
