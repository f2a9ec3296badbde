package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.StackPointer;
import io.wasmbridge.runtime.generated.GuestFunction;
import java.time.Duration;
import java.util.Optional;

/**
 * The one door through which guest code runs. Refuses a guest that is closed or poisoned, before it runs and after, and says what comes
 * of an exception that unwound it.
 */
final class GuestDoor {

    private final Faults faults;
    private final GuestState state;
    private final Entrance entrance;
    private final CallStack running;
    private final StackPointer stackPointer;

    GuestDoor(Faults faults, GuestState state, Entrance entrance, CallStack running, StackPointer stackPointer) {
        this.faults = faults;
        this.state = state;
        this.entrance = entrance;
        this.running = running;
        this.stackPointer = stackPointer;
    }

    long call(GuestFunction function, long[] arguments) {
        requireOpen(function);
        return run(function, arguments);
    }

    private long run(GuestFunction function, long[] arguments) {
        long mark = stackPointer.mark();
        long result;
        try {
            result = function.call(arguments);
        } catch (Throwable failure) {
            throw unwound(function, failure, mark);
        }
        requireReturned(function);
        return result;
    }

    long[] callAll(GuestFunction function, int resultCount, long[] arguments) {
        requireOpen(function);
        long mark = stackPointer.mark();
        long[] results;
        try {
            results = function.callAll(resultCount, arguments);
        } catch (Throwable failure) {
            throw unwound(function, failure, mark);
        }
        requireReturned(function);
        return results;
    }

    long callAllocator(GuestFunction function, long[] arguments) {
        // An allocator that failed is left running: a fault of a call back, which the host swallowed, comes before
        // that.
        requireOpen(function);
        running.beginAllocating(faults, function);
        long result = run(function, arguments);
        running.endAllocating();
        return result;
    }

    /** Lets a call in, which then begins; it ends with {@link #leave}. */
    void admit(GuestFunction function) {
        entrance.enter(function.name());
        try {
            requireEnterable(function);
            if (running.isIdle()) {
                entrance.begin();
            }
        } catch (Throwable refused) {
            entrance.leave();
            throw refused;
        }
    }

    void requireEnterable(GuestFunction function) {
        requireOpen(function);
        requireNotInterrupted(function);
        running.requireRoom(faults, function);
    }

    private void requireNotInterrupted(GuestFunction function) {
        if (Thread.currentThread().isInterrupted()) {
            throw faults.interruptedBefore(function.name());
        }
    }

    /** The call that began last is over. */
    void leave() {
        running.pop();
        try {
            if (running.isIdle()) {
                entrance.end();
            }
        } finally {
            entrance.leave();
        }
    }

    private void requireOpen(GuestFunction function) {
        if (!state.isOpen()) {
            throw state.refused(faults, function.name());
        }
    }

    /** Refuses what returned, but not as it should have: an import may have swallowed what was to end it. */
    private void requireReturned(GuestFunction function) {
        // It may have closed the bridge, or swallowed the fault of a call it made back.
        requireOpen(function);
        Optional<Duration> passed = entrance.passed();
        if (passed.isPresent()) {
            throw state.poison(faults.timeout(function.name(), passed.get(), null));
        }
    }

    /**
     * What to throw for something that unwound {@code function}, before which the guest's stack was at {@code mark}. An allocator that was
     * unwound has left its heap halfway, whatever its import may throw.
     */
    private RuntimeException unwound(GuestFunction function, Throwable thrown, long mark) {
        Optional<Duration> passed = entrance.passed();
        if (passed.isPresent()) {
            return state.poison(faults.timeout(function.name(), passed.get(), thrown));
        }
        if (state.recovers(thrown) && !running.isAllocating()) {
            stackPointer.reset(mark);
            return Faults.sneak(thrown);
        }
        return state.crossed(faults, function.name(), thrown);
    }
}
