package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.HandleState.Phase;
import io.wasmbridge.runtime.ReleaseQueue.Releasable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/**
 * What several threads close at once, in every order of their steps up to a bound, compared with what one thread would see. Each control
 * lacks what keeps the threads apart, and has to be found.
 *
 * <p>{@code -Dlincheck.scenarios=} and {@code -Dlincheck.orders=} set the bounds.
 */
class ReleaseInterleavingsTest {

    private static final int SCENARIOS = Integer.getInteger("lincheck.scenarios", 8);
    private static final int ORDERS = Integer.getInteger("lincheck.orders", 100);

    private static void check(Class<?> subject) {
        new ModelCheckingOptions()
                .iterations(SCENARIOS)
                .invocationsPerIteration(ORDERS)
                .threads(2)
                .actorsPerThread(3)
                .actorsBefore(1)
                .actorsAfter(2)
                .check(subject);
        System.out.println("Orders of steps: " + SCENARIOS + " scenarios of " + subject.getSimpleName() + ", " + ORDERS
                + " orders of each: all as if one after the other");
    }

    private static void find(Class<?> control) {
        assertThrows(LincheckAssertionError.class, () -> check(control));
    }

    // The queue.

    /** A handle that is told apart by its number. */
    private static final class Numbered implements Releasable {
        private final int number;

        private Numbered(int number) {
            this.number = number;
        }

        @Override
        public void release(boolean waited) {}

        @Override
        public boolean leave() {
            return true;
        }

        @Override
        public void abandon() {}
    }

    /** The queue as it is. */
    @Param(name = "handle", gen = IntGen.class, conf = "0:2")
    public static class Queue {
        private final ReleaseQueue queue = new ReleaseQueue();

        @Operation
        public void add(@Param(name = "handle") int handle) {
            queue.leave(new Numbered(handle));
        }

        @Operation
        public List<Integer> takeAll() {
            List<Integer> numbers = new ArrayList<>();
            for (Releasable handle : queue.takeAll()) {
                numbers.add(((Numbered) handle).number);
            }
            return numbers;
        }

        @Operation
        public boolean isEmpty() {
            return queue.isEmpty();
        }
    }

    /** The same without its lock. */
    @Param(name = "handle", gen = IntGen.class, conf = "0:2")
    public static class UnlockedQueue {
        private final List<Integer> waiting = new ArrayList<>();
        private volatile boolean some;

        @Operation
        public void add(@Param(name = "handle") int handle) {
            waiting.add(handle);
            some = true;
        }

        @Operation
        public List<Integer> takeAll() {
            List<Integer> taken = new ArrayList<>(waiting);
            waiting.clear();
            some = false;
            return taken;
        }

        @Operation
        public boolean isEmpty() {
            return !some;
        }
    }

    @Test
    void theQueueLosesNothing() {
        check(Queue.class);
    }

    @Test
    void aQueueWithoutItsLockIsFound() {
        find(UnlockedQueue.class);
    }

    // A handle of which one thread is the owner, and the others leave it to that.

    /** The state and the queue as they are; the operations of the owner are all on one thread. */
    public static class Confined {
        private final HandleState life = new HandleState();
        private final ReleaseQueue queue = new ReleaseQueue();
        private final Releasable handle = new Releasable() {
            @Override
            public void release(boolean waited) {
                if (step(waited)) {
                    frees++;
                }
            }

            @Override
            public boolean leave() {
                return life.leave();
            }

            @Override
            public void abandon() {}
        };
        private int frees;

        /** The one step that decides between two closes. */
        boolean step(boolean waited) {
            return release(waited);
        }

        final boolean release(boolean waited) {
            return life.release(waited);
        }

        final Phase phase() {
            return life.phase();
        }

        @Operation
        public String closeElsewhere() {
            if (queue.leave(handle)) {
                return "left";
            }
            return phase() == Phase.TRANSFERRED ? "nothing" : "twice";
        }

        @Operation(nonParallelGroup = "owner")
        public String close() {
            if (phase() == Phase.TRANSFERRED) {
                return "nothing";
            }
            int before = frees;
            handle.release(false);
            return frees > before ? "released" : "twice";
        }

        @Operation(nonParallelGroup = "owner")
        public String transfer() {
            if (!life.isOwned()) {
                return "too late";
            }
            life.arrive();
            return "given";
        }

        @Operation(nonParallelGroup = "owner")
        public void drain() {
            if (!queue.isEmpty()) {
                queue.takeAll().forEach(waiting -> waiting.release(true));
            }
        }

        @Validate
        public void freedOnceWhereReleased() {
            drain();
            if (frees != (phase() == Phase.RELEASED ? 1 : 0)) {
                throw new IllegalStateException(phase() + ", freed " + frees + " times");
            }
        }
    }

    /** The same where the step is two: it looks, and then it acts. */
    public static class Hasty extends Confined {
        @Override
        boolean step(boolean waited) {
            boolean released = phase() == (waited ? Phase.WAITING : Phase.OWNED);
            return released && (release(waited) || release(!waited));
        }
    }

    @Test
    void ofTwoClosesOneSucceeds() {
        check(Confined.class);
    }

    @Test
    void aHandleThatLooksAndThenActsIsFound() {
        find(Hasty.class);
    }

    // Handles of several threads, one of which is let in at a time.

    /** The entrance of an instance as it is, and two handles. */
    @Param(name = "handle", gen = IntGen.class, conf = "0:1")
    public abstract static class Shared {
        private final Faults faults = Faults.ofResults("a module", "an instance");
        private final Entrance entrance;
        private final Handle[] handles = {new Handle(), new Handle()};

        /** What a handle does that has a state. */
        private final class Handle implements Releasable {
            private final HandleState life = new HandleState();
            private int frees;

            @Override
            public void release(boolean waited) {
                if (!life.release(waited)) {
                    throw faults.releasedTwice("a handle");
                }
                frees++;
            }

            @Override
            public boolean leave() {
                if (!life.leave()) {
                    throw faults.releasedTwice("a handle");
                }
                return true;
            }

            @Override
            public void abandon() {}
        }

        Shared(Sharing sharing) {
            GuestLimits limits = new GuestLimits(1024, true, sharing, Optional.empty());
            entrance = new Entrance(faults, new GuestState(new LiveBlocks(), true), limits, "an instance");
        }

        @Operation
        public boolean close(@Param(name = "handle") int handle) {
            try {
                entrance.release(handles[handle]);
                return true;
            } catch (DoubleReleaseException twice) {
                return false;
            }
        }

        /** An outermost call, which may be refused because of another thread's. */
        @Operation
        public void call() {
            try {
                entrance.enter("");
            } catch (ThreadConfinementException inside) {
                return;
            }
            entrance.begin();
            entrance.end();
            entrance.leave();
        }

        /** Whoever closed a handle, one did, and it was freed by the next call at the latest. */
        @Validate
        public void freedOnceWhereClosed() {
            call();
            for (Handle handle : handles) {
                Phase phase = handle.life.phase();
                if (handle.frees != (phase == Phase.OWNED ? 0 : 1) || phase == Phase.WAITING) {
                    throw new IllegalStateException(phase + ", freed " + handle.frees + " times");
                }
            }
        }
    }

    public static class Locked extends Shared {
        public Locked() {
            super(Sharing.LOCKED);
        }
    }

    public static class HandedOn extends Shared {
        public HandedOn() {
            super(Sharing.HANDOFF);
        }
    }

    @Test
    void behindALock() {
        check(Locked.class);
    }

    @Test
    void handedFromThreadToThread() {
        check(HandedOn.class);
    }
}
