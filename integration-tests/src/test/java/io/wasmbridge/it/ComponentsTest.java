package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.Parts.Cut;
import io.wasmbridge.it.Parts.Forged;
import io.wasmbridge.it.Parts.MinMax;
import io.wasmbridge.runtime.BindingException;
import io.wasmbridge.runtime.GuestErrorException;
import io.wasmbridge.runtime.GuestLimitException;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestStringException;
import io.wasmbridge.runtime.GuestTrapException;
import io.wasmbridge.runtime.GuestValueException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Components from a guest that lies, above the limit, that fail halfway, and of modules that arrive at run time. */
class ComponentsTest {

    private static final List<Class<? extends Components>> BOTH =
            List.of(ReturnedComponents.class, WrittenComponents.class);

    static Stream<Arguments> bothOnBothEngines() {
        return Stream.of(TestEngine.values()).flatMap(engine -> BOTH.stream().map(type -> Arguments.of(engine, type)));
    }

    private record Words(int one, int length, int other, int otherLength) {}

    /** What lies outside memory, whoever owns it; {@code end} is where memory ends. */
    private static Stream<Words> outside(int end) {
        return Stream.of(
                new Words(0, 1, 0, 0),
                new Words(-1, 1, 0, 0),
                new Words(end, 1, 0, 0),
                new Words(1024, -1, 0, 0),
                new Words(0, 0, 0, 3),
                new Words(0, 0, end - 4, 5),
                new Words(0, 0, Integer.MIN_VALUE, Integer.MAX_VALUE),
                new Words(16, 4, 16, -1));
    }

    private static Forged forged(Components guest, Words words) {
        return guest.forged(words.one(), words.length(), words.other(), words.otherLength());
    }

    private static Forged taken(Components guest, Words words) {
        return guest.taken(words.one(), words.length(), words.other(), words.otherLength());
    }

    @ParameterizedTest
    @MethodSource("bothOnBothEngines")
    void componentsOutsideMemoryPoison(TestEngine engine, Class<? extends Components> type) {
        int end = (int) Watched.open(type, engine).guest.memory().sizeBytes();
        for (BiFunction<Components, Words, Forged> call :
                List.<BiFunction<Components, Words, Forged>>of(ComponentsTest::forged, ComponentsTest::taken)) {
            outside(end).forEach(words -> poisons(engine, type, words, call));
        }
    }

    @ParameterizedTest
    @MethodSource("bothOnBothEngines")
    void componentsThatOverlapPoison(TestEngine engine, Class<? extends Components> type) {
        poisons(engine, type, new Words(4096, 8, 4100, 8), ComponentsTest::taken);
        poisons(engine, type, new Words(4096, 8, 4096, 8), ComponentsTest::taken);
    }

    private static void poisons(
            TestEngine engine,
            Class<? extends Components> type,
            Words words,
            BiFunction<Components, Words, Forged> call) {
        Watched<? extends Components> watched = Watched.open(type, engine);
        watched.assertDead(watched.fault(
                GuestPointerException.class, "WB-G01", "forged", true, () -> call.apply(watched.guest, words)));
    }

    @ParameterizedTest
    @MethodSource("bothOnBothEngines")
    void allThatIsCopiedOutCountsTowardsOneLimit(TestEngine engine, Class<? extends Components> type) {
        try (Components guest =
                Shapes.build(type, Shapes.builder(type).engine(engine.engine()).maxResultBytes(20))) {
            guest.memory().fill(4096, 20, (byte) 'x');
            assertEquals("x".repeat(12), guest.forged(4096, 12, 4096, 8).one());
            assertThrows(GuestLimitException.class, () -> guest.forged(4096, 12, 4096, 9));
            assertThrows(GuestLimitException.class, () -> guest.cut("x".repeat(21), 10));
            assertEquals(0, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @MethodSource("bothOnBothEngines")
    void whatIsMalformedIsFreedWithTheRest(TestEngine engine, Class<? extends Components> type) {
        Watched<? extends Components> watched = Watched.open(type, engine);
        // cuts the é in two
        watched.fault(GuestStringException.class, "WB-G03", "cut", false, () -> watched.guest.cut("é", 1));
        watched.assertUnharmed();
    }

    @ParameterizedTest
    @MethodSource("bothOnBothEngines")
    void anObjectIsEndedWhereTheRestFails(TestEngine engine, Class<? extends Components> type) {
        Watched<? extends Components> watched = Watched.open(type, engine);
        watched.fault(GuestStringException.class, "WB-G03", "opened", false, () -> watched.guest.opened(1, true, true));
        watched.assertUnharmed();
        assertEquals(1, ended(watched));

        watched.begin();
        // no constant has the number 3
        watched.fault(
                GuestValueException.class, "WB-G04", "opened", false, () -> watched.guest.opened(3, false, false));
        watched.assertUnharmed();
        assertEquals(1, ended(watched));
        Gauge gauge = watched.guest.opened(1, false, false).gauge();
        gauge.close();
        watched.assertUnharmed();
    }

    private static long ended(Watched<?> watched) {
        return watched.tap.calls().stream()
                .filter(call -> call.export().equals("gauge_free"))
                .count();
    }

    @ParameterizedTest
    @MethodSource("bothOnBothEngines")
    void aDestructorThatTrapsIsSuppressed(TestEngine engine, Class<? extends Components> type) {
        Watched<? extends Components> watched = Watched.open(type, engine);
        watched.guest.faultFree(1, 1);
        Throwable first = watched.fault(
                GuestStringException.class, "WB-G03", "opened", false, () -> watched.guest.opened(1, true, true));
        assertEquals(1, first.getSuppressed().length);
        assertSame(GuestTrapException.class, first.getSuppressed()[0].getClass());
        watched.assertDead(first.getSuppressed()[0]);
    }

    @ParameterizedTest
    @MethodSource("bothOnBothEngines")
    void oneObjectTwiceAndNonePoison(TestEngine engine, Class<? extends Components> type) {
        for (int again : new int[] {1, -1}) {
            Watched<? extends Components> watched = Watched.open(type, engine);
            watched.assertDead(watched.fault(
                    GuestPointerException.class, "WB-G01", "pair", true, () -> watched.guest.pair(again)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void modulesThatArriveAtRunTime(TestEngine engine) {
        try (ArrivingReturned guest = ArrivingReturnedBridge.builder(
                        TestEngine.resource(GuestModule.RETURNED_COMPONENTS.resource()))
                .engine(engine.engine())
                .build()) {
            assertEquals(new MinMax(-2, 5), guest.minMax(new int[] {5, -2}));
            assertEquals(new Cut("hé", "llo", 3), guest.cut("héllo", 3));
            guest.opened(1, false, false).gauge().close();
            assertEquals(0, guest.liveBlocks());
        }
        try (ArrivingWritten guest = ArrivingWrittenBridge.builder(
                        TestEngine.resource(GuestModule.WRITTEN_COMPONENTS.resource()))
                .engine(engine.engine())
                .build()) {
            assertEquals(new MinMax(-2, 5), guest.minMax(new int[] {5, -2}));
            assertEquals(new Cut("hé", "llo", 3), guest.tryCut("héllo", 3));
            assertThrows(GuestErrorException.class, () -> guest.tryCut("", 0));
            assertThrows(GuestErrorException.class, () -> guest.opened(-1, false, false));
            assertThrows(GuestStringException.class, () -> guest.opened(1, true, false));
            assertNotNull(guest.place(1));
            assertArrayEquals(new short[] {1, 2, 3}, guest.place(1).ids());
            assertEquals(0, guest.liveBlocks());
        }
    }

    @ParameterizedTest
    @EnumSource
    void otherModulesAreComparedWhenTheyAreLinked(TestEngine engine) {
        BindingException thrown = assertThrows(BindingException.class, () -> ArrivingReturnedBridge.builder(
                        TestEngine.resource(GuestModule.WRITTEN_COMPONENTS.resource()))
                .engine(engine.engine())
                .build());
        assertTrue(
                thrown.getMessage()
                        .contains(
                                "'minMax' is declared (int[]) -> MinMax, but the module exports (i32, i32, i32, i32)"),
                thrown.getMessage());
    }
}
