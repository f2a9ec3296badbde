package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.ResultImports.Person;
import io.wasmbridge.it.ResultImports.Point;
import io.wasmbridge.runtime.GuestOutOfMemoryException;
import io.wasmbridge.runtime.GuestPointerException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Records, several of them, several texts and numbers that may be absent, which methods of the host give to a guest. */
class ResultImportsTest {

    private static final int MALLOC_ZERO = 1;

    private static ResultImports open(TestEngine engine, ResultImports.Host host) {
        return ResultImportsBridge.builder()
                .engine(engine.engine())
                .imports(host)
                .build();
    }

    private static void assertClean(CountingGuest guest) {
        assertFalse(guest.poisoned());
        assertEquals(0, guest.liveBlocks());
        assertEquals(0, guest.allocator().liveCount());
    }

    /** What the guest makes of the points that the host gives for {@code count}. */
    private static double path(int count) {
        double sum = count * 1000;
        for (int i = 0; i < count; i++) {
            sum += (i + 0.5) * (i + 1);
        }
        return sum;
    }

    /** What the guest makes of a person: the age twice, a hundred, its home and the six bytes of its name. */
    private static double person(int age) {
        return 2 * age + 100 + 3.5 + 6;
    }

    @ParameterizedTest
    @EnumSource
    void aRecordIsWhereTheGuestTakesIt(TestEngine engine) {
        try (ResultImports guest = open(engine, new ResultHost())) {
            assertEquals(4.5, guest.runMade(4));
            assertEquals(7.5, guest.runMaybe(true));
            assertEquals(-1, guest.runMaybe(false));
            assertEquals(5.5, guest.runMadeAt(5));
            assertEquals(6.5, guest.runMadeOut(6));
            assertEquals(8, guest.runNext(7));
            assertEquals(1.75, guest.runHalf(3.5));
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatARecordPointsAtIsTheGuests(TestEngine engine) {
        try (ResultImports guest = open(engine, new ResultHost())) {
            assertEquals(person(36), guest.runBorn(36));
            assertEquals(person(37), guest.runBornAt(37));
            assertEquals(person(38), guest.runBornOut(38));
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void severalRecordsComeInEveryShape(TestEngine engine) {
        try (ResultImports guest = open(engine, new ResultHost())) {
            for (int count : new int[] {0, 1, 5}) {
                assertEquals(path(count), guest.runPath(count));
                assertEquals(path(count), guest.runPathAt(count));
                assertEquals(path(count), guest.runPathOut(count));
                assertEquals(path(count), guest.runPathLength(count));
                assertEquals(path(count), guest.runPathWide(count));
                assertEquals(path(count), guest.runPathBoth(count));
                assertEquals(path(count), guest.runPathPrefixed(count));
                assertEquals(path(count), guest.runPathBytes(count));
            }
            assertEquals(path(3), guest.runPathThree());
            assertEquals(person(0) + person(1) + person(2), guest.runPeople(3));
            assertEquals(0, guest.runPeople(0));
            assertClean(guest);
        }
    }

    private static long hash(List<String> texts) {
        long hash = 0;
        for (String text : texts) {
            long one = 0xcbf29ce484222325L;
            for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
                one = (one ^ (unit & 0xff)) * 0x100000001b3L;
            }
            hash = hash * 31 + one;
        }
        return hash;
    }

    @ParameterizedTest
    @EnumSource
    void severalTextsAreTheGuests(TestEngine engine) {
        try (ResultImports guest = open(engine, new ResultHost())) {
            for (int count = 0; count <= 3; count++) {
                assertEquals(hash(ResultHost.NAMES.subList(0, count)), guest.runNames(count));
                assertEquals(hash(ResultHost.NAMES.subList(0, count)), guest.runListed(count));
            }
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNumberMayBeAbsent(TestEngine engine) {
        try (ResultImports guest = open(engine, new ResultHost())) {
            assertEquals(42, guest.runNumber(true));
            assertEquals(-1, guest.runNumber(false));
            assertEquals(0.25, guest.runRatio(true));
            assertEquals(-1, guest.runRatio(false));
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aModuleThatArrivesTakesThemAsWell(TestEngine engine) {
        byte[] wasm = TestEngine.resource("guests/imports-results/imports-results.wasm");
        try (ArrivingResultImports guest = ArrivingResultImportsBridge.builder(wasm)
                .engine(engine.engine())
                .imports(new ResultHost())
                .build()) {
            assertEquals(7.5, guest.runMaybe(true));
            assertEquals(-1, guest.runMaybe(false));
            assertEquals(5.5, guest.runMadeAt(5));
            assertEquals(person(38), guest.runBornOut(38));
            assertEquals(path(4), guest.runPathWide(4));
            assertEquals(path(4), guest.runPathPrefixed(4));
            assertEquals(hash(ResultHost.NAMES), guest.runListed(3));
            assertEquals(42, guest.runNumber(true));
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceThatIsNoneIsRefusedBeforeTheMethodRuns(TestEngine engine) {
        List<Consumer<ResultImports>> wrongs = List.of(
                guest -> guest.badMadeAt(0),
                guest -> guest.badMadeAt(-16),
                guest -> guest.badMadeAt((int) guest.memory().sizeBytes() - 8),
                guest -> guest.badMadeAt(4),
                guest -> guest.badBornOut(-8),
                guest -> guest.badBornOut(guest.entryCountPtr() + 4 & ~7 | 4),
                guest -> guest.badPathOut(8, 0),
                guest -> guest.badPathOut(-4, 8));
        for (Consumer<ResultImports> wrong : wrongs) {
            ResultHost host = new ResultHost() {
                @Override
                public Point made(int x) {
                    throw new AssertionError("the place was not checked");
                }
            };
            try (ResultImports guest = open(engine, host)) {
                assertThrows(GuestPointerException.class, () -> wrong.accept(guest));
                assertTrue(guest.poisoned());
                assertEquals(0, guest.allocator().liveCount());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nullAndNullWithinAreTheHostsMistake(TestEngine engine) {
        ResultHost host = new ResultHost() {
            @Override
            public Point made(int x) {
                return x == 1 ? new Point(1, 1) : null;
            }

            @Override
            public Person born(int age) {
                return new Person((byte) age, "Ada", null, new int[0]);
            }

            @Override
            public String[] names(int count) {
                return new String[] {"one", null};
            }
        };
        List<ToDoubleFunction<ResultImports>> wrongs = List.of(
                guest -> guest.runMade(2),
                guest -> guest.runMadeAt(2),
                guest -> guest.runBorn(2),
                guest -> guest.runPath(3),
                guest -> guest.runNames(2));
        for (ToDoubleFunction<ResultImports> wrong : wrongs) {
            try (ResultImports guest = open(engine, host)) {
                NullPointerException thrown =
                        assertThrows(NullPointerException.class, () -> wrong.applyAsDouble(guest));
                assertTrue(thrown.getMessage().contains("is null"), thrown.getMessage());
                assertTrue(guest.poisoned());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAllocatedIsFreedWhereTheRestIsNot(TestEngine engine) {
        List<ToDoubleFunction<ResultImports>> several = List.of(
                guest -> guest.runBorn(1),
                guest -> guest.runBornAt(1),
                guest -> guest.runPathWide(2),
                guest -> guest.runPeople(2),
                guest -> guest.runNames(3));
        for (ToDoubleFunction<ResultImports> run : several) {
            for (int nth = 1; nth <= 2; nth++) {
                int failing = nth;
                try (ResultImports guest = open(engine, new ResultHost())) {
                    guest.faultMalloc(failing, MALLOC_ZERO, 0);
                    assertThrows(GuestOutOfMemoryException.class, () -> run.applyAsDouble(guest));
                    assertTrue(guest.poisoned(), "the exception crossed frames of the guest");
                    assertEquals(0, guest.allocator().liveCount());
                    // past the bridge, which calls nothing any more
                    assertEquals(0, guest.instance().export("live_blocks").apply()[0]);
                }
            }
        }
    }
}
