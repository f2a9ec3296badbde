package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.TrapException;
import io.wasmbridge.it.BoundaryTap.Event;
import io.wasmbridge.it.BoundaryTap.Kind;
import io.wasmbridge.it.NestedHost.Failing;
import io.wasmbridge.runtime.GuestAllocatorException;
import io.wasmbridge.runtime.GuestInterruptedException;
import io.wasmbridge.runtime.GuestOutOfMemoryException;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestTrapException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls of the host to the guest to the host, two and three deep, with everything that crosses the boundary failing in every way it can:
 * what a clean run consists of is recorded first, then each event of it is made to fail in an instance of its own.
 */
class NestedFaultsTest {

    // what fault_malloc and fault_free do, as the guest numbers it
    private static final int RETURN_ZERO = 1;
    private static final int MALLOC_TRAPS = 2;
    private static final int RETURN_VALUE = 3;
    private static final int SHIFT = 4;
    private static final int ZERO_EVER_AFTER = 5;
    private static final int FREE_TRAPS = 1;
    private static final int FREE_SPINS = 2;

    private static final Set<String> GIVES_TEXT = Set.of("relay", "wide", "ended", "fill");
    private static final Set<String> GIVES_NOTHING = Set.of("give", "hold", "scale", "turned");

    /** Every block of these is aligned to four bytes at least. */
    private static final Set<String> ALIGNED = Set.of("ints", "scale", "moved", "turned");

    private static final AtomicInteger EVENTS = new AtomicInteger();
    private static final AtomicInteger FAULTS = new AtomicInteger();

    private static final Map<String, BiConsumer<Nested, Integer>> SCENARIOS = new LinkedHashMap<>();

    static {
        SCENARIOS.put("relay", (guest, depth) -> guest.relay("grüß", depth));
        SCENARIOS.put("wide", (guest, depth) -> guest.wide("grüß", depth));
        SCENARIOS.put("ended", (guest, depth) -> guest.ended("grüß", depth));
        SCENARIOS.put("ints", (guest, depth) -> guest.ints(new int[] {1, -2, 3}, depth));
        SCENARIOS.put("fill", Nested::fill);
        SCENARIOS.put("give", (guest, depth) -> guest.give("given", depth));
        SCENARIOS.put("hold", (guest, depth) -> guest.hold(new Nested.Item(7, "held"), depth));
        SCENARIOS.put("scale", (guest, depth) -> guest.scale(new int[] {1, 2}, depth));
        SCENARIOS.put("moved", (guest, depth) -> guest.moved(new Nested.Point(1, 0.5), depth));
        SCENARIOS.put("named", (guest, depth) -> guest.named(new String[] {"one", "", "zwölf"}, depth));
        SCENARIOS.put("counted", (guest, depth) -> {
            Nested.Counter counter = guest.counterNew(1);
            try {
                guest.counted(counter, depth);
            } finally {
                NestedHost.close(counter);
            }
        });
    }

    static {
        SCENARIOS.put("born", Nested::born);
        SCENARIOS.put("handed", (guest, depth) -> NestedHost.close(guest.handed(depth)));
        SCENARIOS.put("block", (guest, depth) -> NestedHost.close(guest.block(depth)));
        SCENARIOS.put("turned", (guest, depth) -> guest.turned(new int[] {3, 4}, depth));
    }

    static Stream<Arguments> scenarios() {
        return Stream.of(TestEngine.values()).flatMap(engine -> SCENARIOS.keySet().stream()
                .flatMap(name -> Stream.of(1, 2).flatMap(depth -> Stream.of(Failing.values())
                        .map(failing -> Arguments.of(engine, name, depth, failing)))));
    }

    @BeforeAll
    static void count() {
        EVENTS.set(0);
        FAULTS.set(0);
    }

    @AfterAll
    static void print() {
        System.out.println("The table of nested calls: " + SCENARIOS.size() + " scenarios two and three deep, "
                + FAULTS.get() + " faults at " + EVENTS.get() + " events on both engines");
    }

    @ParameterizedTest(name = "{0}: {1}, {2} deeper, and the host {3}")
    @MethodSource("scenarios")
    void everyEventOfTheBoundary(TestEngine engine, String name, int depth, Failing failing) {
        new Scenario(engine, name, guest -> SCENARIOS.get(name).accept(guest, depth), failing).failAtEveryEvent();
    }

    private record Scenario(TestEngine engine, String name, Consumer<Nested> call, Failing failing) {

        void failAtEveryEvent() {
            List<Event> events = run().events();
            EVENTS.addAndGet(events.size());
            for (int index = 0; index < events.size(); index++) {
                Event event = events.get(index);
                interrupt(index);
                if (event.kind() != Kind.CALL) {
                    method(index, event);
                } else if (event.name().equals("malloc")) {
                    allocation(index, event);
                } else if (event.name().equals("free")) {
                    release(index, event);
                } else {
                    function(index, event);
                }
            }
        }

        private NestedRun run() {
            return new NestedRun(engine, call, failing);
        }

        /** A fault that {@code action} makes at an event, which is thrown as {@code type}. */
        private void fault(
                int index, Event event, Class<? extends Throwable> type, boolean poisons, Consumer<NestedRun> action) {
            FAULTS.incrementAndGet();
            NestedRun run = run();
            run.run(index, result -> {
                action.accept(run);
                return result;
            });
            run.assertFault(index, event, type, poisons);
        }

        private void allocation(int index, Event event) {
            fault(index, event, GuestOutOfMemoryException.class, false, run -> malloc(run, RETURN_ZERO, 0));
            fault(index, event, GuestTrapException.class, true, run -> malloc(run, MALLOC_TRAPS, 0));
            fault(index, event, GuestPointerException.class, true, run -> malloc(run, RETURN_VALUE, -1));
            ToLongFunction<NestedRun> end = run -> run.guest.memory().sizeBytes();
            fault(
                    index,
                    event,
                    GuestPointerException.class,
                    true,
                    run -> malloc(run, RETURN_VALUE, end.applyAsLong(run)));
            fault(
                    index,
                    event,
                    GuestAllocatorException.class,
                    true,
                    run -> malloc(run, RETURN_VALUE, run.owned.address() + 48));
            if (ALIGNED.contains(name)) {
                fault(index, event, GuestAllocatorException.class, true, run -> malloc(run, SHIFT, 1));
            }
            FAULTS.incrementAndGet();
            NestedRun never = run();
            never.run(index, result -> {
                malloc(never, ZERO_EVER_AFTER, 0);
                return result;
            });
            never.assertEitherWay(GuestOutOfMemoryException.class);
        }

        private static void malloc(NestedRun run, int mode, long value) {
            run.tap.unseen("fault_malloc", 1, mode, value);
        }

        private void release(int index, Event event) {
            fault(index, event, GuestTrapException.class, true, run -> run.tap.unseen("fault_free", 1, FREE_TRAPS));
            fault(index, event, GuestInterruptedException.class, true, run -> {
                run.tap.unseen("fault_free", 1, FREE_SPINS);
                Thread.currentThread().interrupt();
            });
            assertTrue(Thread.interrupted(), "the flag is still set");
        }

        private void function(int index, Event event) {
            fault(index, event, GuestTrapException.class, true, run -> {
                throw new TrapException("made to trap");
            });
        }

        /** What a method of the user's does wrong, before or after what it does. */
        private void method(int index, Event event) {
            for (Throwable mine : List.of(
                    new IllegalStateException("mine"),
                    new Exception("mine, and checked"),
                    new AssertionError("mine"),
                    new StackOverflowError("mine"))) {
                fault(index, event, mine.getClass(), false, run -> sneak(mine));
            }
            if (event.kind() == Kind.RETURN && !GIVES_NOTHING.contains(name)) {
                returned(index, event, NullPointerException.class, null);
            }
            if (event.kind() == Kind.RETURN && GIVES_TEXT.contains(name)) {
                returned(index, event, IllegalArgumentException.class, "half a pair: \ud800");
            }
        }

        private void returned(int index, Event event, Class<? extends Throwable> type, Object result) {
            FAULTS.incrementAndGet();
            NestedRun run = run();
            run.run(index, ignored -> result);
            run.assertFault(index, event, type, false);
        }

        /** Compiled code looks at the flag where it calls or loops: a short function returns, and a later call is the one to notice. */
        private void interrupt(int index) {
            FAULTS.incrementAndGet();
            NestedRun run = run();
            UnaryOperator<Object> interrupting = result -> {
                Thread.currentThread().interrupt();
                return result;
            };
            run.run(index, interrupting);
            assertTrue(Thread.interrupted(), "the flag is still set");
            run.assertEitherWay(GuestInterruptedException.class);
        }

        @SuppressWarnings("unchecked")
        private static <T extends Throwable> void sneak(Throwable failure) throws T {
            throw (T) failure;
        }
    }
}
