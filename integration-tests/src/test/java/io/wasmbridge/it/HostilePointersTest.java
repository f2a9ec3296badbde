package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestStringException;
import io.wasmbridge.runtime.GuestTrapException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Results with an address or a length that no honest guest gives: each poisons, and nothing is freed any more. */
class HostilePointersTest {

    private static final int BLOCK_BYTES = 64;

    static long packed(int address, int count) {
        return (long) address << 32 | Integer.toUnsignedLong(count);
    }

    private static <T> Stream<Arguments> onBothEngines(List<T> rows) {
        return Stream.of(TestEngine.values()).flatMap(engine -> rows.stream().map(row -> Arguments.of(engine, row)));
    }

    private static final AtomicInteger FAULTS = new AtomicInteger();

    private static final Map<String, AtomicInteger> FAULTS_BY_SHAPE = new ConcurrentSkipListMap<>();

    @BeforeAll
    static void count() {
        FAULTS.set(0);
        FAULTS_BY_SHAPE.clear();
    }

    @AfterAll
    static void print() {
        System.out.println("Hostile results: " + FAULTS.get() + " faults on both engines " + FAULTS_BY_SHAPE);
    }

    private static <B extends ShapesGuest> Watched<B> open(Class<B> bridge, TestEngine engine) {
        FAULTS.incrementAndGet();
        FAULTS_BY_SHAPE
                .computeIfAbsent(bridge.getSimpleName(), name -> new AtomicInteger())
                .incrementAndGet();
        return Watched.open(bridge, engine);
    }

    static Stream<Arguments> countedResults() {
        return onBothEngines(Stream.concat(
                        Echo.packed().stream(), Echo.shapes().stream().flatMap(bridge -> Echo.counted(bridge).stream()))
                .toList());
    }

    static Stream<Arguments> terminatedResults() {
        return onBothEngines(Echo.terminated());
    }

    static Stream<Arguments> fixedResults() {
        return onBothEngines(Echo.fixed());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("countedResults")
    <B extends ShapesGuest> void countedBeyondWhatIsThere(TestEngine engine, Echo<B, Long> echo) {
        int bytes = echo.bytes();
        Map<String, Function<Place, Long>> hostile = new LinkedHashMap<>();
        hostile.put("null and a length", at -> packed(0, 1));
        hostile.put("-1", at -> packed(-1, 1));
        hostile.put("-1, empty", at -> packed(-1, 0));
        hostile.put("2^31", at -> packed(Integer.MIN_VALUE, 1));
        hostile.put("the end of memory", at -> packed(at.end(), 1));
        hostile.put("across the end", at -> packed(at.end() - bytes, 2));
        hostile.put("length 2^32 - 1", at -> packed(at.block(), -1));
        hostile.put("length 2^31 - 1", at -> packed(at.block(), Integer.MAX_VALUE));
        hostile.put("length 2^30, of ints 2^32 bytes", at -> packed(at.block(), 1 << 30));
        hostile.put("length 2^29, of longs 2^32 bytes", at -> packed(at.block(), 1 << 29));
        if (bytes > 1) {
            hostile.put("misaligned", at -> packed(at.block() + 1, 1));
        }
        hostile.forEach((name, result) -> assertAll(name, () -> poisons(engine, echo, result)));
        if (echo.transferred()) {
            overlapping(engine, echo, address -> packed(address, 2));
            notABlock(engine, echo, address -> packed(address, 1));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("terminatedResults")
    void terminatedBeyondWhatIsThere(TestEngine engine, Echo<EchoedTerminated, Integer> echo) {
        pointers(echo.bytes()).forEach((name, pointer) -> assertAll(name, () -> poisons(engine, echo, pointer)));
        if (echo.transferred()) {
            overlapping(engine, echo, address -> address);
            notABlock(engine, echo, address -> address);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("fixedResults")
    void fixedBeyondWhatIsThere(TestEngine engine, Echo<EchoedFixed, Integer> echo) {
        Map<String, Function<Place, Integer>> hostile = pointers(echo.bytes());
        hostile.put("across the end", at -> at.end() - 3 * echo.bytes());
        hostile.forEach((name, pointer) -> assertAll(name, () -> poisons(engine, echo, pointer)));
        if (echo.transferred()) {
            overlapping(engine, echo, address -> address);
            notABlock(engine, echo, address -> address);
        }
    }

    private static Map<String, Function<Place, Integer>> pointers(int bytes) {
        Map<String, Function<Place, Integer>> hostile = new LinkedHashMap<>();
        hostile.put("null", at -> 0);
        hostile.put("-1", at -> -1);
        hostile.put("2^31", at -> Integer.MIN_VALUE);
        hostile.put("the end of memory", Place::end);
        if (bytes > 1) {
            hostile.put("the last byte", at -> at.end() - 1);
            hostile.put("misaligned", at -> at.block() + 1);
        }
        return hostile;
    }

    /** Where things are in the guest's memory: a block of its own, and the end. */
    private record Place(int block, int end) {}

    private static <B extends ShapesGuest> Place place(B guest) {
        int block = guest.malloc(BLOCK_BYTES);
        guest.memory().fill(block, BLOCK_BYTES, (byte) 0);
        return new Place(block, (int) guest.memory().sizeBytes());
    }

    private static <B extends ShapesGuest, N extends Number> void poisons(
            TestEngine engine, Echo<B, N> echo, Function<Place, N> result) {
        Watched<B> watched = open(echo.bridge(), engine);
        N hostile = result.apply(place(watched.guest));
        watched.begin();
        GuestPointerException thrown = watched.fault(
                GuestPointerException.class, "WB-G01", echo.export(), true, () -> echo.call(watched.guest, hostile));
        assertNothingFreed(watched);
        watched.assertDead(thrown);
    }

    private static void assertNothingFreed(Watched<?> watched) {
        assertEquals(
                1,
                watched.tap.calls().stream()
                        .filter(call -> !List.of("malloc", "last_length").contains(call.export()))
                        .count(),
                "no free after the function");
    }

    /** The guest hands over what the host owns already: never a second free. */
    private static <B extends ShapesGuest, N extends Number> void overlapping(
            TestEngine engine, Echo<B, N> echo, Function<Integer, N> result) {
        for (int offset : new int[] {0, 16, 56}) {
            Watched<B> watched = open(echo.bridge(), engine);
            Allocation owned = watched.guest.allocator().allocate(BLOCK_BYTES);
            watched.guest.memory().fill(owned.address(), BLOCK_BYTES, (byte) 0);
            N hostile = result.apply(owned.address() + offset);
            watched.begin();
            GuestPointerException thrown = watched.fault(
                    GuestPointerException.class,
                    "WB-G01",
                    echo.export(),
                    true,
                    () -> echo.call(watched.guest, hostile));
            assertNothingFreed(watched);
            watched.assertDead(thrown);
            assertSame(Allocation.State.LOST, owned.state());
            owned.close();
        }
    }

    /** What is handed over can be read, but the guest's own free does not know it. */
    private static <B extends ShapesGuest, N extends Number> void notABlock(
            TestEngine engine, Echo<B, N> echo, Function<Integer, N> result) {
        Watched<B> watched = open(echo.bridge(), engine);
        N hostile = result.apply(place(watched.guest).block() + 16);
        watched.begin();
        GuestTrapException thrown = watched.fault(
                GuestTrapException.class, "WB-T01", "free", true, () -> echo.call(watched.guest, hostile));
        watched.assertDead(thrown);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("terminatedResults")
    void withoutATerminator(TestEngine engine, Echo<EchoedTerminated, Integer> echo) {
        Watched<EchoedTerminated> watched = Watched.open(EchoedTerminated.class, engine);
        int tail = watched.guest.unterminated();
        watched.begin();
        GuestStringException thrown = watched.fault(
                GuestStringException.class, "WB-G03", "echo_pointer", false, () -> echo.call(watched.guest, tail));
        if (echo.transferred()) {
            // freed all the same, and the guest's free does not know the end of memory
            GuestTrapException second = (GuestTrapException) thrown.getSuppressed()[0];
            assertEquals("free", second.export());
            watched.assertDead(second);
        } else {
            assertEquals(0, thrown.getSuppressed().length);
            watched.assertUnharmed();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLentArgumentIsLostWithItsInstance(TestEngine engine) {
        List<Function<EchoedPacked, Object>> packed = List.of(
                guest -> guest.madeTextAfter("lent", packed(-1, 1)),
                guest -> guest.madeTextAfter("lent", packed(0, 9)),
                guest -> guest.ownedI32After("lent", packed(2, 1)),
                guest -> guest.ownedI32After("lent", packed(16, -1)));
        for (Function<EchoedPacked, Object> call : packed) {
            after(open(EchoedPacked.class, engine), "echo_packed_after", call);
        }
        List<Function<CountedResults, Object>> counted = List.of(
                guest -> guest.echoMadeTextAfter("lent", -1, 1),
                guest -> guest.echoMadeTextAfter("lent", 0, 9),
                guest -> guest.echoOwnedI32After("lent", 2, 1),
                guest -> guest.echoOwnedI32After("lent", 16, -1));
        for (Class<? extends CountedResults> bridge : Echo.shapes()) {
            for (Function<CountedResults, Object> call : counted) {
                after(open(bridge, engine), "echo_after", call);
            }
        }
        after(open(EchoedTerminated.class, engine), "echo_pointer_after", guest -> guest.madeTextAfter("", 0));
        after(
                open(EchoedFixed.class, engine),
                "echo_pointer_after",
                guest -> Arrays.hashCode(guest.madeI32After("lent", -16)));
    }

    private static <B extends ShapesGuest> void after(
            Watched<B> watched, String export, Function<? super B, Object> call) {
        GuestPointerException thrown =
                watched.fault(GuestPointerException.class, "WB-G01", export, true, () -> call.apply(watched.guest));
        assertNothingFreed(watched);
        watched.assertDead(thrown);
    }

    /** What a call takes first its successor takes first again: there a result comes to lie, whatever the bridge has there. */
    @ParameterizedTest
    @EnumSource
    void noBlockOfTheCallIsAResultToFree(TestEngine engine) {
        for (Class<? extends CountedResults> bridge : Echo.shapes()) {
            int blocks = freedByOneCall(open(bridge, engine)).size();
            for (int i = 0; i < blocks; i++) {
                for (int count : new int[] {0, 1, 4, 9}) {
                    Watched<? extends CountedResults> watched = open(bridge, engine);
                    int address = freedByOneCall(watched).get(i);
                    after(watched, "echo_after", guest -> guest.echoMadeTextAfter("lent text", address, count));
                }
            }
        }
    }

    private static List<Integer> freedByOneCall(Watched<? extends CountedResults> watched) {
        assertEquals("", watched.guest.echoMadeTextAfter("lent text", 0, 0));
        List<Integer> freed = watched.tap.calls().stream()
                .filter(call -> call.export().equals("free"))
                .map(call -> call.argument(0))
                .toList();
        watched.begin();
        return freed;
    }

    @ParameterizedTest
    @EnumSource
    void anArgumentIsNoResultToFree(TestEngine engine) {
        Watched<EchoedPacked> watched = Watched.open(EchoedPacked.class, engine);
        assertEquals("", watched.guest.madeTextAfter("lent text", packed(0, 0)));
        Wiretap.Call last = watched.tap.calls().get(2);
        assertEquals("free", last.export());
        watched.begin();
        // the guest's allocator gives the same block for the same size again
        GuestPointerException thrown = watched.fault(
                GuestPointerException.class,
                "WB-G01",
                "echo_packed_after",
                true,
                () -> watched.guest.madeTextAfter("lent text", packed(last.argument(0), 4)));
        watched.assertDead(thrown);
    }
}
