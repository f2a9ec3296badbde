package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestTrapException;
import io.wasmbridge.runtime.InstancePoisonedException;
import io.wasmbridge.runtime.IntView;
import io.wasmbridge.runtime.StaleViewException;
import io.wasmbridge.runtime.UseAfterReleaseException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type that a global can have and every shape of what it can point at, on both engines. */
class GlobalsTest {

    private static final long SEED = 20_260_102;

    /** What each kind of reading or writing does; the guest's own view of the global is compared wherever it has one. */
    private static final Map<String, Consumer<Globals>> CELLS = Map.ofEntries(
            Map.entry("boolean", GlobalsTest::booleans),
            Map.entry("byte", GlobalsTest::bytes),
            Map.entry("short", GlobalsTest::shorts),
            Map.entry("int", GlobalsTest::ints),
            Map.entry("long", GlobalsTest::longs),
            Map.entry("float", GlobalsTest::floats),
            Map.entry("double", GlobalsTest::doubles),
            Map.entry("buffer, view", GlobalsTest::buffers),
            Map.entry("buffer, copies", GlobalsTest::bufferCopies),
            Map.entry("terminated", GlobalsTest::terminated),
            Map.entry("what the guest moves", GlobalsTest::moved));

    private static Globals open(TestEngine engine) {
        return GlobalsBridge.builder().engine(engine.engine()).build();
    }

    static Stream<Arguments> cells() {
        return Stream.of(TestEngine.values())
                .flatMap(engine -> CELLS.keySet().stream().sorted().map(cell -> Arguments.of(engine, cell)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cells")
    void everyCell(TestEngine engine, String cell) {
        try (Globals guest = open(engine)) {
            CELLS.get(cell).accept(guest);
            assertEquals(0, guest.liveBlocks());
            assertEquals(0, guest.liveBytes());
            assertEquals(0, guest.allocator().liveCount());
            assertFalse(guest.poisoned());
        }
    }

    private static void booleans(Globals guest) {
        for (boolean value : new boolean[] {true, false}) {
            guest.setFlag(value);
            assertEquals(value ? 1 : 0, guest.seenCounter());
            assertEquals(value, guest.flag());
        }
        guest.giveCounter(-2);
        assertTrue(guest.flag());
    }

    private static void bytes(Globals guest) {
        for (int value = Byte.MIN_VALUE; value <= Byte.MAX_VALUE; value++) {
            guest.setTiny((byte) value);
            assertEquals(value, guest.seenCounter());
            assertEquals(value, guest.tiny());
        }
        guest.giveCounter(0x1ff);
        assertEquals(-1, guest.tiny());
    }

    private static void shorts(Globals guest) {
        for (int value : new int[] {0, 1, -1, Short.MIN_VALUE, Short.MAX_VALUE}) {
            guest.setSmall((short) value);
            assertEquals(value, guest.seenCounter());
            assertEquals(value, guest.small());
        }
        guest.giveCounter(0x1_8001);
        assertEquals((short) 0x8001, guest.small());
    }

    private static void ints(Globals guest) {
        new Random(SEED).ints(100).forEach(value -> {
            guest.counter(value);
            assertEquals(value, guest.seenCounter());
            assertEquals(Integer.toUnsignedLong(value), guest.counterWidened());
            assertEquals(value, guest.counter());
            guest.giveCounter(~value);
            assertEquals(~value, guest.counter());
        });
    }

    private static void longs(Globals guest) {
        new Random(SEED).longs(100).forEach(value -> {
            guest.total(value);
            assertEquals(value, guest.seenTotal());
            assertEquals(value, guest.total());
        });
    }

    private static void floats(Globals guest) {
        for (float value : new float[] {0, -0f, 1.5f, Float.NaN, Float.NEGATIVE_INFINITY, Float.MIN_VALUE}) {
            guest.ratio(value);
            assertEquals(value, guest.seenRatio());
            assertEquals(value, guest.ratio());
        }
    }

    private static void doubles(Globals guest) {
        for (double value : new double[] {0, -0.0, 1.5, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE}) {
            guest.mean(value);
            assertEquals(value, guest.seenMean());
            assertEquals(value, guest.mean());
        }
    }

    private static void buffers(Globals guest) {
        IntView table = guest.table();
        assertEquals(guest.tableAddress(), table.address());
        table.set(3, 104);
        assertEquals(110, guest.sumTable());
        guest.memory().grow(1);
        assertEquals(104, table.get(3), "it lives as long as the instance");
        assertArrayEquals(new double[] {0.5, 1.5, 2.5}, guest.samples().toArray());
        IntView forNow = guest.tableForNow();
        assertEquals(104, forNow.get(3));
        guest.counter(guest.counter() + 1);
        assertEquals(1, guest.table().get(0));
        assertEquals(104, forNow.get(3), "neither reading nor writing a global runs the guest");
        guest.nothing();
        assertThrows(StaleViewException.class, () -> forNow.get(3));
    }

    private static void bufferCopies(Globals guest) {
        int[] copy = guest.tableCopy();
        assertArrayEquals(new int[] {1, 2, 3, 4}, copy);
        copy[0] = 9;
        assertEquals(10, guest.sumTable());
        assertEquals("nobody", guest.nameBuffer());
        guest.nameBytes().copyFrom("somebody".getBytes(StandardCharsets.UTF_8));
        assertEquals("somebody", guest.nameBuffer());
    }

    private static void terminated(Globals guest) {
        assertEquals("1.0.0", guest.versionText());
        assertArrayEquals(new int[] {2, 3, 5, 7}, guest.primes());
        assertEquals(4, guest.primesForNow().length());
    }

    private static void moved(Globals guest) {
        guest.publish(0);
        assertEquals("first", guest.latest());
        assertEquals("first", guest.latestPacked());
        guest.publish(1);
        assertEquals("the second", guest.latest());
        ByteView bytes = guest.latestBytes();
        assertEquals("the second".length(), bytes.length());
        assertEquals("the second", guest.latestPacked());
        assertEquals('t', bytes.get(0));
        guest.latestAddress(guest.tableAddress());
        assertEquals("\u0001", guest.latest());
    }

    @ParameterizedTest
    @EnumSource
    void noGuestCodeRuns(TestEngine engine) {
        try (Globals guest = open(engine)) {
            int entryCount = guest.entryCountPtr();
            guest.publish(0);
            int entries = guest.memory().getInt(entryCount);
            guest.counter(5);
            assertEquals(5, guest.counter());
            assertEquals("first", guest.latest());
            assertEquals(4, guest.table().length());
            assertEquals(entries, guest.memory().getInt(entryCount));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAddressThatIsNone(TestEngine engine) {
        for (int address : new int[] {0, -1, Integer.MIN_VALUE}) {
            try (Globals guest = open(engine)) {
                guest.latestAddress(address);
                GuestPointerException thrown = assertThrows(GuestPointerException.class, guest::latest);
                assertEquals("latest", thrown.export());
                assertEquals("guests/globals/globals.wasm", thrown.module());
                InstancePoisonedException refused = assertThrows(InstancePoisonedException.class, guest::counter);
                assertSame(thrown, refused.getCause());
                assertThrows(InstancePoisonedException.class, () -> guest.counter(1));
                assertThrows(InstancePoisonedException.class, guest::table);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterATrap(TestEngine engine) {
        try (Globals guest = open(engine)) {
            GuestTrapException trap = assertThrows(GuestTrapException.class, guest::crash);
            assertSame(
                    trap,
                    assertThrows(InstancePoisonedException.class, guest::mean).getCause());
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterClose(TestEngine engine) {
        Globals guest = open(engine);
        guest.close();
        assertThrows(UseAfterReleaseException.class, guest::counter);
        assertThrows(UseAfterReleaseException.class, () -> guest.counter(1));
    }
}
