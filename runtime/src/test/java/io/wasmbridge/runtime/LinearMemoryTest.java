package io.wasmbridge.runtime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class LinearMemoryTest {

    private static final int PAGE = 65_536;

    /** Every accessor of one value, by the size of what it touches. */
    private static final Map<String, Integer> SIZES =
            Map.of("Byte", 1, "Short", 2, "Char", 2, "Int", 4, "Long", 8, "Float", 4, "Double", 8);

    private static final Map<String, BiConsumer<LinearMemory, Integer>> GETTERS = Map.of(
            "Byte", LinearMemory::getByte,
            "Short", LinearMemory::getShort,
            "Char", LinearMemory::getChar,
            "Int", LinearMemory::getInt,
            "Long", LinearMemory::getLong,
            "Float", LinearMemory::getFloat,
            "Double", LinearMemory::getDouble);

    private static final Map<String, BiConsumer<LinearMemory, Integer>> SETTERS = Map.of(
            "Byte", (memory, at) -> memory.setByte(at, (byte) 1),
            "Short", (memory, at) -> memory.setShort(at, (short) 1),
            "Char", (memory, at) -> memory.setChar(at, (char) 1),
            "Int", (memory, at) -> memory.setInt(at, 1),
            "Long", (memory, at) -> memory.setLong(at, 1),
            "Float", (memory, at) -> memory.setFloat(at, 1),
            "Double", (memory, at) -> memory.setDouble(at, 1));

    /** An operation on {@code count} elements of {@code elementBytes} bytes from an address on. */
    private record Range(int elementBytes, Touch touch) {
        interface Touch {
            void on(LinearMemory memory, int address, int count);
        }
    }

    private static Map<String, Range> reads() {
        Map<String, Range> reads = new LinkedHashMap<>();
        reads.put("read byte[]", new Range(1, (memory, at, n) -> memory.read(at, new byte[n], 0, n)));
        reads.put("read short[]", new Range(2, (memory, at, n) -> memory.read(at, new short[n], 0, n)));
        reads.put("read char[]", new Range(2, (memory, at, n) -> memory.read(at, new char[n], 0, n)));
        reads.put("read int[]", new Range(4, (memory, at, n) -> memory.read(at, new int[n], 0, n)));
        reads.put("read long[]", new Range(8, (memory, at, n) -> memory.read(at, new long[n], 0, n)));
        reads.put("read float[]", new Range(4, (memory, at, n) -> memory.read(at, new float[n], 0, n)));
        reads.put("read double[]", new Range(8, (memory, at, n) -> memory.read(at, new double[n], 0, n)));
        reads.put("getBytes", new Range(1, LinearMemory::getBytes));
        reads.put("getString", new Range(1, LinearMemory::getString));
        reads.put("hexDump", new Range(1, LinearMemory::hexDump));
        reads.put("bytes", new Range(1, LinearMemory::bytes));
        reads.put("shorts", new Range(2, LinearMemory::shorts));
        reads.put("chars", new Range(2, LinearMemory::chars));
        reads.put("ints", new Range(4, LinearMemory::ints));
        reads.put("longs", new Range(8, LinearMemory::longs));
        reads.put("floats", new Range(4, LinearMemory::floats));
        reads.put("doubles", new Range(8, LinearMemory::doubles));
        return reads;
    }

    private static Map<String, Range> writes() {
        Map<String, Range> writes = new LinkedHashMap<>();
        writes.put("write byte[]", new Range(1, (memory, at, n) -> memory.write(at, new byte[n], 0, n)));
        writes.put("write short[]", new Range(2, (memory, at, n) -> memory.write(at, new short[n], 0, n)));
        writes.put("write char[]", new Range(2, (memory, at, n) -> memory.write(at, new char[n], 0, n)));
        writes.put("write int[]", new Range(4, (memory, at, n) -> memory.write(at, new int[n], 0, n)));
        writes.put("write long[]", new Range(8, (memory, at, n) -> memory.write(at, new long[n], 0, n)));
        writes.put("write float[]", new Range(4, (memory, at, n) -> memory.write(at, new float[n], 0, n)));
        writes.put("write double[]", new Range(8, (memory, at, n) -> memory.write(at, new double[n], 0, n)));
        writes.put("fill", new Range(1, (memory, at, n) -> memory.fill(at, n, (byte) 1)));
        writes.put("copy to", new Range(1, (memory, at, n) -> memory.copy(at, 0, n)));
        return writes;
    }

    @OnBothEngines
    void valuesAreLittleEndianAndNeedNoAlignment(TestEngine engine) {
        LinearMemory memory = TestBridge.shapes(engine).memory();
        int at = PAGE - 3;
        memory.setLong(at, 0x0102_0304_0506_0708L);
        assertArrayEquals(new byte[] {8, 7, 6, 5, 4, 3, 2, 1}, memory.getBytes(at, 8));
        assertEquals(0x0102_0304_0506_0708L, memory.getLong(at));
        assertEquals(0x0506_0708, memory.getInt(at));
        assertEquals(0x0708, memory.getShort(at));
        assertEquals(8, memory.getByte(at));

        memory.setByte(at, (byte) -1);
        assertEquals(-1, memory.getByte(at));
        memory.setShort(at, Short.MIN_VALUE);
        assertEquals(Short.MIN_VALUE, memory.getShort(at));
        memory.setChar(at, '\uFFFE');
        assertEquals('\uFFFE', memory.getChar(at));
        memory.setInt(at, Integer.MIN_VALUE + 5);
        assertEquals(Integer.MIN_VALUE + 5, memory.getInt(at));
        memory.setFloat(at, Float.intBitsToFloat(0x7fc12345));
        assertEquals(0x7fc12345, Float.floatToRawIntBits(memory.getFloat(at)));
        memory.setDouble(at, Double.longBitsToDouble(0xfff8_0123_4567_89abL));
        assertEquals(0xfff8_0123_4567_89abL, Double.doubleToRawLongBits(memory.getDouble(at)));
    }

    @OnBothEngines
    void valuesLieInsideMemory(TestEngine engine) {
        LinearMemory memory = TestBridge.shapes(engine).memory();
        int end = (int) memory.sizeBytes();
        SIZES.forEach((name, size) -> {
            for (BiConsumer<LinearMemory, Integer> accessor : List.of(GETTERS.get(name), SETTERS.get(name))) {
                accessor.accept(memory, 0);
                accessor.accept(memory, end - size);
                for (int outside : new int[] {end - size + 1, end, -1, -size, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
                    assertThrows(
                            IndexOutOfBoundsException.class, () -> accessor.accept(memory, outside), name + outside);
                }
            }
        });
    }

    @OnBothEngines
    void rangesLieInsideMemory(TestEngine engine) {
        LinearMemory memory = TestBridge.shapes(engine).memory();
        int end = (int) memory.sizeBytes();
        Map<String, Range> ranges = reads();
        ranges.putAll(writes());
        ranges.put("copy from", new Range(1, (m, at, n) -> m.copy(0, at, n)));
        ranges.forEach((name, range) -> {
            int size = range.elementBytes();
            memory.fill(end - 64, 64, (byte) 'x');
            range.touch().on(memory, end - 2 * size, 2);
            range.touch().on(memory, end, 0);
            int[][] outside = {
                {end - 2 * size + 1, 2},
                {end, 1},
                {end + 1, 0},
                {-1, 0},
                {-size, 1},
                {Integer.MIN_VALUE, 1},
                {0, end + 1}
            };
            for (int[] one : outside) {
                String what = name + " " + one[0] + " " + one[1];
                assertThrows(
                        IndexOutOfBoundsException.class, () -> range.touch().on(memory, one[0], one[1]), what);
            }
        });
    }

    @OnBothEngines
    void lengthsNearTwoToThe31DoNotOverflow(TestEngine engine) {
        LinearMemory memory = TestBridge.shapes(engine).memory();
        int end = (int) memory.sizeBytes();
        for (int address : new int[] {0, 1, end - 1, end, Integer.MAX_VALUE, -1}) {
            for (int length : new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE - address, Integer.MIN_VALUE, -1}) {
                assertThrows(IndexOutOfBoundsException.class, () -> memory.getBytes(address, length));
                assertThrows(IndexOutOfBoundsException.class, () -> memory.fill(address, length, (byte) 0));
                assertThrows(IndexOutOfBoundsException.class, () -> memory.copy(address, 0, length));
                assertThrows(IndexOutOfBoundsException.class, () -> memory.copy(0, address, length));
                assertThrows(IndexOutOfBoundsException.class, () -> memory.bytes(address, length));
                assertThrows(IndexOutOfBoundsException.class, () -> memory.ints(address, length));
                assertThrows(IndexOutOfBoundsException.class, () -> memory.doubles(address, length));
                assertThrows(IndexOutOfBoundsException.class, () -> memory.getString(address, length));
                assertThrows(IndexOutOfBoundsException.class, () -> memory.hexDump(address, length));
            }
        }
        // 0x20000000 doubles are 2^32 bytes, which is 0 in an int
        assertThrows(IndexOutOfBoundsException.class, () -> memory.doubles(0, 0x2000_0000));
        assertThrows(IndexOutOfBoundsException.class, () -> memory.shorts(0, 0x4000_0000));
    }

    @Test
    void aRangeOutsideIsDescribed() {
        LinearMemory memory = TestBridge.shapes(TestEngine.INTERPRETER).memory();
        String message = assertThrows(IndexOutOfBoundsException.class, () -> memory.getInt(-4))
                .getMessage();
        assertEquals(
                "address 0xfffffffc, length 4 is outside the memory of shapes#1, which has 0x"
                        + Long.toHexString(memory.sizeBytes()) + " bytes",
                message);
    }

    @OnBothEngines
    void offsetsOfArraysAreChecked(TestEngine engine) {
        LinearMemory memory = TestBridge.shapes(engine).memory();
        byte[] bytes = new byte[4];
        long[] longs = new long[4];
        for (int[] bad : new int[][] {{-1, 1}, {0, 5}, {4, 1}, {1, -1}, {2, Integer.MAX_VALUE}}) {
            assertThrows(IndexOutOfBoundsException.class, () -> memory.read(0, bytes, bad[0], bad[1]));
            assertThrows(IndexOutOfBoundsException.class, () -> memory.write(0, bytes, bad[0], bad[1]));
            assertThrows(IndexOutOfBoundsException.class, () -> memory.read(0, longs, bad[0], bad[1]));
            assertThrows(IndexOutOfBoundsException.class, () -> memory.write(0, longs, bad[0], bad[1]));
        }
        memory.write(PAGE - 1, new byte[] {9, 1, 2, 9}, 1, 2);
        memory.read(PAGE - 1, bytes, 2, 2);
        assertArrayEquals(new byte[] {0, 0, 1, 2}, bytes);
    }

    @OnBothEngines
    void fillsAndCopies(TestEngine engine) {
        LinearMemory memory = TestBridge.shapes(engine).memory();
        int at = (int) memory.sizeBytes() - 16;
        memory.fill(at, 16, (byte) 7);
        memory.fill(at + 4, 4, (byte) 1);
        memory.copy(at + 6, at + 4, 4);
        assertArrayEquals(new byte[] {7, 7, 7, 7, 1, 1, 1, 1, 1, 1, 7, 7, 7, 7, 7, 7}, memory.getBytes(at, 16));
        memory.copy(at, at + 8, 3);
        assertArrayEquals(new byte[] {1, 1, 7, 7}, memory.getBytes(at, 4));
    }

    @OnBothEngines
    void growthIsSeenAndMayBeDenied(TestEngine engine) {
        TestBridge bridge =
                TestBridge.of(Guest.SHAPES, engine).memoryLimitPages(4).build();
        LinearMemory memory = bridge.memory();
        int before = memory.pageCount();
        assertEquals((long) before * PAGE, memory.sizeBytes());
        assertEquals(before, memory.grow(0));
        assertEquals(before, memory.grow(1));
        assertEquals(before + 1, memory.pageCount());
        assertEquals(before + 1, bridge.call("pages"));
        for (int pages : new int[] {4, Integer.MAX_VALUE}) {
            GuestOutOfMemoryException denied = assertThrows(GuestOutOfMemoryException.class, () -> memory.grow(pages));
            assertEquals("WB-G06", denied.code());
            assertFalse(denied.poisoned());
        }
        assertThrows(IllegalArgumentException.class, () -> memory.grow(-1));
        assertEquals(-1, (int) bridge.call("grow", 4), "the guest is denied it, too");
        assertEquals(before + 1, memory.pageCount());
        assertFalse(bridge.poisoned());
    }

    @OnBothEngines
    void readsText(TestEngine engine) {
        LinearMemory memory = TestBridge.shapes(engine).memory();
        int at = (int) memory.sizeBytes() - 32;
        memory.write(at, "für ✓\0rest".getBytes(UTF_8), 0, 13);
        assertEquals("für ✓\0", memory.getString(at, 9));
        assertEquals("für ✓", memory.getTerminatedString(at, UTF_8));
        assertEquals("f\u00c3\u00bcr", memory.getString(at, 4, ISO_8859_1));
        assertEquals("", memory.getString(at, 0));
        assertEquals("", memory.getTerminatedString(at + 8, UTF_8));
        GuestStringException malformed = assertThrows(GuestStringException.class, () -> memory.getString(at, 2));
        assertEquals("WB-G03", malformed.code());
        assertFalse(malformed.poisoned());
    }

    @OnBothEngines
    void aTerminatorIsAsWideAsAUnit(TestEngine engine) {
        LinearMemory memory = TestBridge.shapes(engine).memory();
        int at = (int) memory.sizeBytes() - 33;
        memory.fill(at, 33, (byte) 1);
        byte[] text = "aĀb\0".getBytes(UTF_16LE);
        memory.write(at, text, 0, text.length);
        assertEquals("aĀb", memory.getTerminatedString(at, UTF_16LE));
    }

    @OnBothEngines
    void aTerminatorIsSoughtInsideMemoryAndTheLimit(TestEngine engine) {
        TestBridge bridge =
                TestBridge.of(Guest.SHAPES, engine).maxResultBytes(10).build();
        LinearMemory memory = bridge.memory();
        int end = (int) memory.sizeBytes();
        memory.fill(end - 40, 40, (byte) 'x');
        memory.setByte(end - 30, (byte) 0);
        assertEquals("xxxxxxxxxx", memory.getTerminatedString(end - 40, UTF_8));
        GuestLimitException limit =
                assertThrows(GuestLimitException.class, () -> memory.getTerminatedString(end - 29, UTF_8));
        assertEquals("WB-G02", limit.code());
        assertThrows(GuestLimitException.class, () -> memory.getTerminatedString(end - 12, UTF_8));
        assertThrows(GuestStringException.class, () -> memory.getTerminatedString(end - 11, UTF_8));
        assertThrows(GuestStringException.class, () -> memory.getTerminatedString(end - 1, UTF_8));
        assertThrows(IndexOutOfBoundsException.class, () -> memory.getTerminatedString(end, UTF_8));
        assertThrows(IndexOutOfBoundsException.class, () -> memory.getTerminatedString(-1, UTF_8));
        assertThrows(IndexOutOfBoundsException.class, () -> memory.getTerminatedString(end - 1, UTF_16LE));
        assertFalse(bridge.poisoned());
    }

    @OnBothEngines
    void poisonAllowsReadingOnly(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        LinearMemory memory = bridge.memory();
        memory.setByte(100, (byte) 42);
        GuestTrapException trap = assertThrows(GuestTrapException.class, () -> bridge.call("trap_now"));

        assertEquals(42, memory.getByte(100));
        assertEquals("00000064  2a ", memory.hexDump(100, 1).substring(0, 13));
        assertEquals("*", memory.getTerminatedString(100, UTF_8).substring(0, 1));
        GETTERS.values().forEach(getter -> getter.accept(memory, 100));
        reads().values().forEach(range -> range.touch().on(memory, 100, 1));

        SETTERS.values().forEach(setter -> refused(trap, () -> setter.accept(memory, 100)));
        writes().values().forEach(range -> refused(trap, () -> range.touch().on(memory, 100, 1)));
        refused(trap, () -> memory.grow(0));
        assertEquals(42, memory.getByte(100));
    }

    private static void refused(Throwable first, Runnable action) {
        InstancePoisonedException refused = assertThrows(InstancePoisonedException.class, action::run);
        assertEquals(first, refused.getCause());
    }

    @OnBothEngines
    void aClosedBridgeAllowsNothing(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        LinearMemory memory = bridge.memory();
        bridge.close();
        GETTERS.values().forEach(getter -> closed(() -> getter.accept(memory, 100)));
        SETTERS.values().forEach(setter -> closed(() -> setter.accept(memory, 100)));
        reads().values().forEach(range -> closed(() -> range.touch().on(memory, 100, 1)));
        writes().values().forEach(range -> closed(() -> range.touch().on(memory, 100, 1)));
        closed(() -> memory.grow(0));
        closed(() -> memory.getTerminatedString(100, UTF_8));
    }

    private static void closed(Runnable action) {
        UseAfterReleaseException refused = assertThrows(UseAfterReleaseException.class, action::run);
        assertEquals("WB-O01", refused.code());
        assertInstanceOf(IllegalStateException.class, refused);
    }

    @OnBothEngines
    void aModuleWithoutMemoryHasNone(TestEngine engine) {
        LinearMemory memory = TestBridge.of(Guest.NO_MEMORY, engine).build().memory();
        assertEquals(0, memory.sizeBytes());
        assertEquals("", memory.getString(0, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> memory.getByte(0));
        assertThrows(GuestOutOfMemoryException.class, () -> memory.grow(1));
    }
}
