package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.TrapException;
import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.GuestAllocatorException;
import io.wasmbridge.runtime.GuestInterruptedException;
import io.wasmbridge.runtime.GuestOutOfMemoryException;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestTrapException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every cell of the table of shapes, with every call that the bridge makes into the guest failing in every way it can: what a
 * clean run calls is recorded first, then each of these calls is made to fail in an instance of its own.
 */
class FaultTableTest {

    // what fault_malloc and fault_free do, as the guest numbers it
    private static final int RETURN_ZERO = 1;
    private static final int MALLOC_TRAPS = 2;
    private static final int RETURN_VALUE = 3;
    private static final int SHIFT = 4;
    private static final int ZERO_EVER_AFTER = 5;
    private static final int FREE_TRAPS = 1;
    private static final int FREE_SPINS = 2;

    /** Where these guests take few words, their allocator is as short as a function. */
    private static final Set<GuestModule> SHORT_ALLOCATORS =
            Set.of(GuestModule.STRUCTS, GuestModule.WRITTEN_COMPONENTS);

    private static final AtomicInteger FAULTS = new AtomicInteger();

    static Stream<Arguments> cells() {
        return ShapeTableTest.cellsOnBothEngines();
    }

    @BeforeAll
    static void count() {
        FAULTS.set(0);
    }

    @AfterAll
    static void print() {
        System.out.println("The table of faults: " + FAULTS.get() + " faults in "
                + ShapeTableTest.cells().size() + " cells on both engines");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cells")
    void everyCallOfTheProtocol(TestEngine engine, Cell<?> cell) {
        List<Wiretap.Call> protocol = new Fault<>(engine, cell).cleanRun();
        GuestModule heap = Shapes.module(cell.bridge());
        int function = 0;
        while (heap.takes(protocol.get(function).export())) {
            function++;
        }
        List<Wiretap.Call> releases = protocol.subList(function + 1, protocol.size());
        assertEquals(
                cell.owner().contains("release_text") ? 1 : 0,
                releases.stream()
                        .filter(call -> call.export().equals("release_text"))
                        .count(),
                "the export that is named frees the result, and nothing else");
        int allocated = 0;
        int released = 0;
        for (int step = 0; step < protocol.size(); step++) {
            String export = protocol.get(step).export();
            if (export.equals(heap.allocate)) {
                int size = heap == GuestModule.CALLOC ? 1 : 0;
                boolean before = step < function;
                allocation(engine, cell, step, ++allocated, protocol.get(step).argument(size), before);
            } else if (step < function) {
                traps(engine, cell, step, export);
            } else if (step == function) {
                function(engine, cell, step, allocated, export);
            } else if (heap.frees().contains(export)) {
                release(engine, cell, step, ++released, export);
            } else {
                calledAfterwards(engine, cell, step, export);
            }
        }
    }

    /** The call of the allocator for the block number {@code nth}, counted from 1. */
    private static <B extends TableGuest> void allocation(
            TestEngine engine, Cell<B> cell, int step, int nth, int sizeBytes, boolean before) {
        GuestModule heap = Shapes.module(cell.bridge());
        for (int mode : new int[] {RETURN_ZERO, ZERO_EVER_AFTER}) {
            Fault<B> zero = new Fault<>(engine, cell);
            zero.guest().faultMalloc(nth, mode, 0);
            zero.fails(GuestOutOfMemoryException.class, "WB-G06", heap.allocate, false);
            zero.watched.assertUnharmed();
            zero.guest().faultMalloc(0, 0, 0);
            zero.worksAgain();
        }
        Fault<B> trap = new Fault<>(engine, cell);
        trap.guest().faultMalloc(nth, MALLOC_TRAPS, 0);
        trap.poisons(GuestTrapException.class, "WB-T01", heap.allocate);

        Fault<B> minusOne = new Fault<>(engine, cell);
        minusOne.guest().faultMalloc(nth, RETURN_VALUE, -1);
        minusOne.poisons(GuestPointerException.class, "WB-G01", heap.allocate);

        Fault<B> behind = new Fault<>(engine, cell);
        behind.guest()
                .faultMalloc(nth, RETURN_VALUE, (int) behind.guest().memory().sizeBytes());
        behind.poisons(GuestPointerException.class, "WB-G01", heap.allocate);

        if (sizeBytes > 1) {
            Fault<B> straddling = new Fault<>(engine, cell);
            straddling
                    .guest()
                    .faultMalloc(
                            nth, RETURN_VALUE, (int) straddling.guest().memory().sizeBytes() - 1);
            straddling.poisons(GuestAllocatorException.class, "WB-G05", heap.allocate);
        }
        if (cell.alignBytes() > 1 && heap.aligns) {
            Fault<B> misaligned = new Fault<>(engine, cell);
            misaligned.guest().faultMalloc(nth, SHIFT, 1);
            misaligned.poisons(GuestAllocatorException.class, "WB-G05", heap.allocate);
        }
        Fault<B> overlapping = new Fault<>(engine, cell);
        Allocation owned = overlapping.guest().allocator().allocate(64);
        overlapping.guest().faultMalloc(nth, RETURN_VALUE, owned.address() + 64 - cell.alignBytes());
        overlapping.poisons(GuestAllocatorException.class, "WB-G05", heap.allocate);
        assertSame(Allocation.State.LOST, owned.state());

        if (heap.wide) {
            tooWide(engine, cell, nth);
        }
        interrupt(engine, cell, step, heap.allocate);
        if (before && nth > 1) {
            whatWasAllocatedCannotBeFreed(engine, cell, nth);
        }
    }

    /** Addresses of which only the lower half would be null, or in memory. */
    private static <B extends TableGuest> void tooWide(TestEngine engine, Cell<B> cell, int nth) {
        for (long value : new long[] {1L << 32, 1L << 32 | 4096, -1, Long.MIN_VALUE, Long.MIN_VALUE | 4096}) {
            Fault<B> wide = new Fault<>(engine, cell);
            ((AllocatorGuest) wide.guest()).faultWide(nth, value);
            wide.poisons(GuestPointerException.class, "WB-G01", Shapes.module(cell.bridge()).allocate);
        }
    }

    /** The first fault is what is thrown, the second, which poisons, is suppressed. */
    private static <B extends TableGuest> void whatWasAllocatedCannotBeFreed(TestEngine engine, Cell<B> cell, int nth) {
        Fault<B> both = new Fault<>(engine, cell);
        both.guest().faultMalloc(nth, RETURN_ZERO, 0);
        both.guest().faultFree(1, FREE_TRAPS);
        GuestModule heap = Shapes.module(cell.bridge());
        Throwable first = both.fails(GuestOutOfMemoryException.class, "WB-G06", heap.allocate, false);
        assertEquals(1, first.getSuppressed().length);
        GuestTrapException second = (GuestTrapException) first.getSuppressed()[0];
        assertEquals(heap.free, second.export());
        assertTrue(second.poisoned());
        both.watched.assertDead(second);
    }

    /** The call of the function itself. */
    private static <B extends TableGuest> void function(
            TestEngine engine, Cell<B> cell, int step, int mallocs, String export) {
        traps(engine, cell, step, export);
        guestMakesResult(engine, cell, mallocs, export);
        interruptInFunction(engine, cell, step);
    }

    /** A getter of what the function gave, or the function once more. */
    private static <B extends TableGuest> void calledAfterwards(
            TestEngine engine, Cell<B> cell, int step, String export) {
        traps(engine, cell, step, export);
        interruptInFunction(engine, cell, step);
    }

    private static <B extends TableGuest> void guestMakesResult(
            TestEngine engine, Cell<B> cell, int mallocs, String export) {
        if (cell.guestMakesResult()) {
            Fault<B> outOfMemory = new Fault<>(engine, cell);
            outOfMemory.guest().faultMalloc(mallocs + 1, RETURN_ZERO, 0);
            if (cell.mayBeAbsent()) {
                outOfMemory.passes();
            } else {
                outOfMemory.poisons(GuestPointerException.class, "WB-G01", export);
            }

            Fault<B> trapInside = new Fault<>(engine, cell);
            trapInside.guest().faultMalloc(mallocs + 1, MALLOC_TRAPS, 0);
            trapInside.poisons(GuestTrapException.class, "WB-T01", export);
        }
    }

    /** A call that traps: of the function, or of what pins a block. */
    private static <B extends TableGuest> void traps(TestEngine engine, Cell<B> cell, int step, String export) {
        Fault<B> trap = new Fault<>(engine, cell);
        trap.watched.tap.before(step, () -> {
            throw new TrapException("made to trap");
        });
        trap.poisons(GuestTrapException.class, "WB-T01", export);
    }

    /** Compiled code looks at the flag where it calls or loops: a short function returns, and a later call is the one to notice. */
    private static <B extends TableGuest> void interruptInFunction(TestEngine engine, Cell<B> cell, int step) {
        Fault<B> interrupted = new Fault<>(engine, cell);
        interrupted.watched.tap.before(step, () -> Thread.currentThread().interrupt());
        List<String> exports = interrupted.attempt(step);
        assertTrue(Thread.interrupted(), "the flag is still set");
        if (interrupted.guest().poisoned()) {
            assertTrue(exports.contains(interrupted.first.export()), interrupted.first.export());
            interrupted.watched.assertDead(interrupted.first);
        } else {
            interrupted.guest().dropKept();
            interrupted.watched.assertUnharmed();
        }
    }

    /** The call that frees the block number {@code nth}, counted from 1 in the order of release. */
    private static <B extends TableGuest> void release(
            TestEngine engine, Cell<B> cell, int step, int nth, String export) {
        Fault<B> trap = new Fault<>(engine, cell);
        trap.guest().faultFree(nth, FREE_TRAPS);
        trap.poisons(GuestTrapException.class, "WB-T01", export);

        Fault<B> spinning = new Fault<>(engine, cell);
        spinning.guest().faultFree(nth, FREE_SPINS);
        spinning.watched.tap.before(step, () -> Thread.currentThread().interrupt());
        spinning.poisons(GuestInterruptedException.class, "WB-T03", export);
        assertTrue(Thread.interrupted(), "the flag is still set");
    }

    private static <B extends TableGuest> void interrupt(TestEngine engine, Cell<B> cell, int step, String export) {
        if (engine == TestEngine.COMPILER && SHORT_ALLOCATORS.contains(Shapes.module(cell.bridge()))) {
            interruptInFunction(engine, cell, step);
            return;
        }
        Fault<B> interrupted = new Fault<>(engine, cell);
        interrupted.watched.tap.before(step, () -> Thread.currentThread().interrupt());
        interrupted.poisons(GuestInterruptedException.class, "WB-T03", export);
        assertTrue(Thread.interrupted(), "the flag is still set");
    }

    /** One cell in an instance of its own, ready for its one call. */
    private static final class Fault<B extends TableGuest> {
        final Watched<B> watched;
        private final Runnable call;
        private GuestInterruptedException first;

        Fault(TestEngine engine, Cell<B> cell) {
            watched = Watched.open(cell.bridge(), engine);
            call = cell.prepare(watched.guest);
            watched.begin();
        }

        B guest() {
            return watched.guest;
        }

        List<Wiretap.Call> cleanRun() {
            call.run();
            return watched.tap.calls();
        }

        <T extends Throwable> T fails(Class<T> type, String code, String export, boolean poisoned) {
            FAULTS.incrementAndGet();
            watched.tap.forget();
            return watched.fault(type, code, export, poisoned, call::run);
        }

        /** What the guest could not make is absent. */
        void passes() {
            FAULTS.incrementAndGet();
            call.run();
            watched.assertUnharmed();
        }

        void poisons(Class<? extends Throwable> type, String code, String export) {
            Throwable thrown = fails(type, code, export, true);
            assertArrayEquals(new Throwable[0], thrown.getSuppressed());
            watched.assertDead(thrown);
        }

        /** The exports that were called from {@code step} on; what they threw, if they did, stays in {@link #first}. */
        List<String> attempt(int step) {
            FAULTS.incrementAndGet();
            try {
                call.run();
            } catch (GuestInterruptedException thrown) {
                first = thrown;
            }
            return watched.tap.calls().stream()
                    .skip(step)
                    .map(Wiretap.Call::export)
                    .toList();
        }

        void worksAgain() {
            call.run();
            guest().dropKept();
            watched.assertUnharmed();
        }
    }
}
