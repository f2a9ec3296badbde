package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.Scalars.Colour;
import io.wasmbridge.it.Scalars.Level;
import java.util.function.Function;
import java.util.stream.Stream;

/** The scalars, both ways. */
final class ScalarCells {

    private static final int DRAWS = 200;

    private ScalarCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(
                cell("boolean", "both ways", ScalarCells::booleans, b -> () -> b.echoBool(true)),
                cell("byte", "both ways", ScalarCells::bytes, b -> () -> b.echoI8((byte) -1)),
                cell("short", "both ways", ScalarCells::shorts, b -> () -> b.echoI16((short) -1)),
                cell("int", "both ways", ScalarCells::ints, b -> () -> b.echoI32(-1)),
                cell("long", "both ways", ScalarCells::longs, b -> () -> b.echoI64(-1)),
                cell("float", "both ways", ScalarCells::floats, b -> () -> b.echoF32(-1)),
                cell("double", "both ways", ScalarCells::doubles, b -> () -> b.echoF64(-1)),
                cell("char", "both ways", ScalarCells::chars, b -> () -> b.echoC16('é')),
                cell("@Unsigned(8) int", "both ways", ScalarCells::unsignedBytes, b -> () -> b.echoU8(0xFF)),
                cell("@Unsigned(16) int", "both ways", ScalarCells::unsignedShorts, b -> () -> b.echoU16(0xFFFF)),
                cell("@Unsigned(32) long", "both ways", ScalarCells::unsignedInts, b -> () -> b.echoU32(0xFFFF_FFFFL)),
                cell("enum by ordinal", "both ways", ScalarCells::colours, b -> () -> b.echoColour(Colour.BLUE)),
                cell("enum by value", "both ways", ScalarCells::levels, b -> () -> b.echoLevel(Level.LOW)),
                cell("boolean", "result not normalised by the guest", ScalarCells::dirtyBoolean, b -> b::dirtyBool),
                cell("byte", "result wider than its type", ScalarCells::dirtyByte, b -> b::dirtyI8),
                cell("short", "result wider than its type", ScalarCells::dirtyShort, b -> b::dirtyI16),
                cell("char", "result wider than its type", ScalarCells::dirtyChar, b -> () -> b.charOf(0x1_0041)),
                cell(
                        "@Unsigned(8) int",
                        "result wider than its type",
                        ScalarCells::dirtyUnsignedByte,
                        b -> () -> b.unsignedByteOf(-1)),
                cell(
                        "@Unsigned(16) int",
                        "result wider than its type",
                        ScalarCells::dirtyUnsignedShort,
                        b -> () -> b.unsignedShortOf(-1)),
                cell(
                        "all of them",
                        "parameter",
                        ScalarCells::mix,
                        b -> () -> b.mix(true, (byte) 1, (short) 2, 3, 4, 5, 6)),
                cell("void", "result", probe -> probe.run(probe.bridge::nothing), b -> b::nothing));
    }

    private static Cell<ScalarShapes> cell(
            String type, String direction, Cell.Check<ScalarShapes> check, Function<ScalarShapes, Runnable> once) {
        return new Cell<>(type, direction, "no owner", "scalar", 1, ScalarShapes.class, check, once);
    }

    private static void booleans(Probe<ScalarShapes> probe) {
        assertTrue(probe.bridge.echoBool(true));
        assertFalse(probe.bridge.echoBool(false));
        assertEquals(1, probe.bridge.rawBool(true));
        assertEquals(0, probe.bridge.rawBool(false));
        assertFalse(probe.bridge.notBool(true));
        assertTrue(probe.bridge.notBool(false));
    }

    private static void dirtyBoolean(Probe<ScalarShapes> probe) {
        assertTrue(probe.bridge.dirtyBool());
        assertTrue(probe.bridge.boolOf(Integer.MIN_VALUE));
        assertTrue(probe.bridge.boolOf(256));
        assertFalse(probe.bridge.notBool(probe.bridge.dirtyBool()), "what came dirty goes back as 1");
    }

    private static void bytes(Probe<ScalarShapes> probe) {
        for (int value = Byte.MIN_VALUE; value <= Byte.MAX_VALUE; value++) {
            assertEquals((byte) value, probe.bridge.echoI8((byte) value));
            assertEquals(value, probe.bridge.rawI8((byte) value), "extended by its sign");
        }
    }

    private static void dirtyByte(Probe<ScalarShapes> probe) {
        assertEquals((byte) 0xFF, probe.bridge.dirtyI8());
        for (int i = 0; i < DRAWS; i++) {
            int value = probe.random.nextInt();
            assertEquals((byte) value, probe.bridge.byteOf(value));
        }
    }

    private static void shorts(Probe<ScalarShapes> probe) {
        for (int value = Short.MIN_VALUE; value <= Short.MAX_VALUE; value += 13) {
            assertEquals((short) value, probe.bridge.echoI16((short) value));
            assertEquals(value, probe.bridge.rawI16((short) value), "extended by its sign");
        }
        assertEquals(Short.MAX_VALUE, probe.bridge.echoI16(Short.MAX_VALUE));
    }

    private static void dirtyShort(Probe<ScalarShapes> probe) {
        assertEquals((short) 0x8001, probe.bridge.dirtyI16());
        for (int i = 0; i < DRAWS; i++) {
            int value = probe.random.nextInt();
            assertEquals((short) value, probe.bridge.shortOf(value));
        }
    }

    private static void chars(Probe<ScalarShapes> probe) {
        for (int value = 0; value <= Character.MAX_VALUE; value += 13) {
            assertEquals((char) value, probe.bridge.echoC16((char) value));
            assertEquals(value, probe.bridge.rawC16((char) value), "extended by zeros");
        }
        assertEquals(Character.MAX_VALUE, probe.bridge.echoC16(Character.MAX_VALUE));
    }

    private static void dirtyChar(Probe<ScalarShapes> probe) {
        for (int i = 0; i < DRAWS; i++) {
            int value = probe.random.nextInt();
            assertEquals((char) value, probe.bridge.charOf(value));
        }
    }

    private static void unsignedBytes(Probe<ScalarShapes> probe) {
        for (int value = 0; value <= 0xFF; value++) {
            assertEquals(value, probe.bridge.echoU8(value));
            assertEquals(value, probe.bridge.rawU8(value), "extended by zeros");
        }
        assertThrows(IllegalArgumentException.class, () -> probe.bridge.echoU8(0x100));
        assertThrows(IllegalArgumentException.class, () -> probe.bridge.echoU8(-1));
    }

    private static void dirtyUnsignedByte(Probe<ScalarShapes> probe) {
        for (int i = 0; i < DRAWS; i++) {
            int value = probe.random.nextInt();
            assertEquals(value & 0xFF, probe.bridge.unsignedByteOf(value));
        }
    }

    private static void unsignedShorts(Probe<ScalarShapes> probe) {
        for (int value = 0; value <= 0xFFFF; value += 13) {
            assertEquals(value, probe.bridge.echoU16(value));
            assertEquals(value, probe.bridge.rawU16(value), "extended by zeros");
        }
        assertEquals(0xFFFF, probe.bridge.echoU16(0xFFFF));
        assertThrows(IllegalArgumentException.class, () -> probe.bridge.echoU16(0x1_0000));
    }

    private static void dirtyUnsignedShort(Probe<ScalarShapes> probe) {
        for (int i = 0; i < DRAWS; i++) {
            int value = probe.random.nextInt();
            assertEquals(value & 0xFFFF, probe.bridge.unsignedShortOf(value));
        }
    }

    private static void unsignedInts(Probe<ScalarShapes> probe) {
        for (long value : new long[] {0, 1, Integer.MAX_VALUE, 1L << 31, 0xFFFF_FFFFL}) {
            assertEquals(value, probe.bridge.echoU32(value));
            assertEquals((int) value, probe.bridge.rawU32(value));
        }
        for (int i = 0; i < DRAWS; i++) {
            long value = probe.random.nextInt() & 0xFFFF_FFFFL;
            assertEquals(value, probe.bridge.echoU32(value));
        }
        assertThrows(IllegalArgumentException.class, () -> probe.bridge.echoU32(1L << 32));
    }

    private static void colours(Probe<ScalarShapes> probe) {
        for (Colour colour : Colour.values()) {
            assertEquals(colour, probe.bridge.echoColour(colour));
            assertEquals(colour.ordinal(), probe.bridge.rawColour(colour));
        }
    }

    private static void levels(Probe<ScalarShapes> probe) {
        for (Level level : new Level[] {Level.HIGH, Level.LOW, Level.MEDIUM}) {
            assertEquals(level, probe.bridge.echoLevel(level));
            assertEquals(level.value(), probe.bridge.rawLevel(level));
        }
        assertEquals(Level.LOW, probe.bridge.echoLevel(Level.LOWEST), "the first of those that share a number");
    }

    private static void ints(Probe<ScalarShapes> probe) {
        for (int value : new int[] {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertEquals(value, probe.bridge.echoI32(value));
        }
        for (int i = 0; i < DRAWS; i++) {
            int value = probe.random.nextInt();
            assertEquals(value, probe.bridge.echoI32(value));
        }
    }

    private static void longs(Probe<ScalarShapes> probe) {
        for (long value : new long[] {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32, 0xFFFF_FFFFL}) {
            assertEquals(value, probe.bridge.echoI64(value));
        }
        for (int i = 0; i < DRAWS; i++) {
            long value = probe.random.nextLong();
            assertEquals(value, probe.bridge.echoI64(value));
        }
    }

    private static void floats(Probe<ScalarShapes> probe) {
        for (float value : Elements.F32.extremes()) {
            assertEquals(Float.floatToRawIntBits(value), Float.floatToRawIntBits(probe.bridge.echoF32(value)));
        }
        for (float value : Elements.F32.random(probe.random, DRAWS)) {
            assertEquals(Float.floatToRawIntBits(value), Float.floatToRawIntBits(probe.bridge.echoF32(value)));
        }
    }

    private static void doubles(Probe<ScalarShapes> probe) {
        for (double value : Elements.F64.extremes()) {
            assertEquals(Double.doubleToRawLongBits(value), Double.doubleToRawLongBits(probe.bridge.echoF64(value)));
        }
        for (double value : Elements.F64.random(probe.random, DRAWS)) {
            assertEquals(Double.doubleToRawLongBits(value), Double.doubleToRawLongBits(probe.bridge.echoF64(value)));
        }
    }

    private static void mix(Probe<ScalarShapes> probe) {
        ScalarShapes bridge = probe.bridge;
        assertEquals(0, bridge.mix(false, (byte) 0, (short) 0, 0, 0, 0, 0));
        assertEquals(
                1 + -128 - 32768 - 70_000 + 5.5,
                bridge.mix(true, (byte) -128, (short) -32768, -70_000, -3, 4.25f, 4.25));
        assertEquals(-(1L << 40), bridge.mix(false, (byte) 0, (short) 0, 0, -(1L << 40), 0, 0));
    }
}
