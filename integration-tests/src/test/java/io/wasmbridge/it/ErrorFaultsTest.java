package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.TrapException;
import io.wasmbridge.runtime.GuestErrorException;
import io.wasmbridge.runtime.GuestInterruptedException;
import io.wasmbridge.runtime.GuestOutOfMemoryException;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestTrapException;
import io.wasmbridge.runtime.WasmFault;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A status that says error, of each kind in each shape, with every call that the bridge makes failing: up to the function that is the
 * failure itself, from there on the error stays what is thrown, and the failure is suppressed.
 */
class ErrorFaultsTest {

    private static final int RETURN_ZERO = 1;
    private static final int FREE_TRAPS = 1;
    private static final int FREE_SPINS = 2;

    private static final AtomicInteger FAULTS = new AtomicInteger();

    /**
     * A call that ends with an error.
     *
     * @param told what is called to say what the status means, its block freed included
     */
    private record Row(String when, String shape, String function, List<String> told, Consumer<Errors> call) {
        @Override
        public String toString() {
            return when + ", " + shape + ", " + function + ", " + told;
        }
    }

    private static final List<Row> ROWS = List.of(
            new Row("NON_ZERO", "String", "put", List.of("describe"), b -> b.put("!1")),
            new Row("NON_ZERO", "String", "put", List.of(), b -> b.putSilently("!1")),
            new Row("NON_ZERO", "String", "put", List.of("explain", "free"), b -> b.putExplained("!1")),
            new Row("NON_ZERO", "String", "put", List.of("error_code"), b -> b.putCoded("!1")),
            new Row("NON_ZERO", "String", "put", List.of("error_place"), b -> b.putPlaced("!1why\0")),
            new Row("NON_ZERO", "String, i64", "put_wide", List.of("describe_wide"), b -> b.putWide("!1")),
            new Row("NON_ZERO", "terminated String", "put_terminated", List.of("describe"), b -> b.putTerminated("!1")),
            new Row("NON_ZERO", "@Transferred String", "keep", List.of("error_place"), b -> b.keep("!1why\0")),
            new Row("NON_ZERO", "@InOut int[]", "count_up", List.of("describe"), b -> b.countUp(new int[2], 1)),
            new Row("NON_ZERO", "@Out int[]", "count_up", List.of("describe"), b -> b.countFromZero(new int[2], 1)),
            new Row("NEGATIVE", "@InOut int[]", "count_up", List.of(), b -> b.countAndTell(new int[2], -1)),
            new Row("NEGATIVE", "int", "measure", List.of("describe"), b -> b.measure("!1")),
            new Row("NEGATIVE", "long", "measure_wide", List.of("describe_wide"), b -> b.measureWide("!1")),
            new Row("NEGATIVE", "scalar", "status", List.of(), b -> b.count(-1)),
            new Row("NULL", "scalar", "status", List.of(), b -> b.succeed(0)),
            new Row("NULL", "wasm-owned String", "find", List.of("error_place"), b -> b.find("!1why\0")),
            new Row("NULL", "transferred String", "make", List.of("error_code"), b -> b.make("!1")),
            new Row("NULL", "packed String", "make_packed", List.of("error_place"), b -> b.makePacked("!1why\0")));

    static Stream<Arguments> rows() {
        return Stream.of(TestEngine.values()).flatMap(engine -> ROWS.stream().map(row -> Arguments.of(engine, row)));
    }

    @BeforeAll
    static void count() {
        FAULTS.set(0);
    }

    @AfterAll
    static void print() {
        System.out.println(
                "The table of errors: " + FAULTS.get() + " faults in " + ROWS.size() + " calls on both engines");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rows")
    void everyCallOfAnError(TestEngine engine, Row row) {
        List<String> protocol = cleanRun(engine, row);
        int function = protocol.indexOf(row.function());
        assertEquals(
                row.told(),
                protocol.subList(function + 1, function + 1 + row.told().size()));
        int released = 0;
        for (int step = 0; step < protocol.size(); step++) {
            String export = protocol.get(step);
            boolean told = step > function && step <= function + row.told().size();
            trap(engine, row, step, export, step <= function, told);
            interrupt(engine, row, step);
            if (step < function) {
                outOfMemory(engine, row, step + 1);
            } else if (export.equals("free")) {
                release(engine, row, step, ++released, told);
            }
        }
        if (row.told().contains("explain")) {
            theMessageCannotBeMade(engine, row, function + 1);
        }
    }

    private static List<String> cleanRun(TestEngine engine, Row row) {
        Watched<Errors> watched = Watched.open(Errors.class, engine);
        GuestErrorException thrown =
                assertThrows(GuestErrorException.class, () -> row.call().accept(watched.guest));
        assertArrayEquals(new Throwable[0], thrown.getSuppressed());
        assertFalse(thrown.poisoned());
        List<String> protocol =
                watched.tap.calls().stream().map(Wiretap.Call::export).toList();
        unharmed(watched);
        return protocol;
    }

    private static void unharmed(Watched<Errors> watched) {
        watched.guest.dropKept();
        watched.assertUnharmed();
        watched.guest.close();
    }

    private static Throwable thrown(Watched<Errors> watched, Row row) {
        FAULTS.incrementAndGet();
        return assertThrows(Throwable.class, () -> row.call().accept(watched.guest));
    }

    /** What is thrown, or suppressed by the error that came before it: the fault that poisoned. */
    private static <T extends Throwable & WasmFault> void poisoned(
            Watched<Errors> watched, Row row, Class<T> type, String export, boolean itself, boolean told) {
        Throwable thrown = thrown(watched, row);
        if (!itself) {
            GuestErrorException error = assertInstanceOf(GuestErrorException.class, thrown);
            assertEquals(row.function(), error.export());
            assertEquals(told, error.poisoned(), "the error knows of the faults before it was made");
            assertEquals(1, error.getSuppressed().length);
        }
        T fault = assertInstanceOf(type, itself ? thrown : thrown.getSuppressed()[0]);
        assertEquals(export, fault.export());
        assertTrue(fault.poisoned());
        watched.assertDead(fault);
    }

    private static void trap(TestEngine engine, Row row, int step, String export, boolean itself, boolean told) {
        Watched<Errors> watched = Watched.open(Errors.class, engine);
        watched.tap.before(step, () -> {
            throw new TrapException("made to trap");
        });
        poisoned(watched, row, GuestTrapException.class, export, itself, told);
    }

    /** A short function may return before the engine looks at the flag: then a later call notices, or none. */
    private static void interrupt(TestEngine engine, Row row, int step) {
        Watched<Errors> watched = Watched.open(Errors.class, engine);
        watched.tap.before(step, () -> Thread.currentThread().interrupt());
        Throwable thrown = thrown(watched, row);
        assertTrue(Thread.interrupted(), "the flag is still set");
        if (watched.guest.poisoned()) {
            // a call that the error makes is refused where the flag is set, and does not poison
            GuestInterruptedException first = Stream.concat(Stream.of(thrown), Stream.of(thrown.getSuppressed()))
                    .filter(GuestInterruptedException.class::isInstance)
                    .map(GuestInterruptedException.class::cast)
                    .filter(GuestInterruptedException::poisoned)
                    .findFirst()
                    .orElseThrow();
            watched.assertDead(first);
        } else {
            assertInstanceOf(GuestErrorException.class, thrown);
            unharmed(watched);
        }
    }

    private static void outOfMemory(TestEngine engine, Row row, int nth) {
        Watched<Errors> watched = Watched.open(Errors.class, engine);
        watched.guest.faultMalloc(nth, RETURN_ZERO, 0);
        GuestOutOfMemoryException none = assertInstanceOf(GuestOutOfMemoryException.class, thrown(watched, row));
        assertFalse(none.poisoned());
        watched.assertUnharmed();
        watched.guest.faultMalloc(0, 0, 0);
        assertInstanceOf(GuestErrorException.class, thrown(watched, row));
        unharmed(watched);
    }

    private static void release(TestEngine engine, Row row, int step, int nth, boolean told) {
        Watched<Errors> trapping = Watched.open(Errors.class, engine);
        trapping.guest.faultFree(nth, FREE_TRAPS);
        poisoned(trapping, row, GuestTrapException.class, "free", false, told);

        Watched<Errors> spinning = Watched.open(Errors.class, engine);
        spinning.guest.faultFree(nth, FREE_SPINS);
        spinning.begin();
        spinning.tap.before(step, () -> Thread.currentThread().interrupt());
        poisoned(spinning, row, GuestInterruptedException.class, "free", false, told);
        assertTrue(Thread.interrupted(), "the flag is still set");
    }

    /** The guest has no memory for the text that says what is wrong. */
    private static void theMessageCannotBeMade(TestEngine engine, Row row, int nth) {
        Watched<Errors> watched = Watched.open(Errors.class, engine);
        watched.guest.faultMalloc(nth, RETURN_ZERO, 0);
        poisoned(watched, row, GuestPointerException.class, "explain", false, true);
    }
}
