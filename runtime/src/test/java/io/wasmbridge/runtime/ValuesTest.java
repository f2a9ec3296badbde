package io.wasmbridge.runtime;

import static io.wasmbridge.runtime.generated.CanonicalTypes.BOOLEAN;
import static io.wasmbridge.runtime.generated.CanonicalTypes.BYTE;
import static io.wasmbridge.runtime.generated.CanonicalTypes.CHAR;
import static io.wasmbridge.runtime.generated.CanonicalTypes.DOUBLE;
import static io.wasmbridge.runtime.generated.CanonicalTypes.FLOAT;
import static io.wasmbridge.runtime.generated.CanonicalTypes.INT;
import static io.wasmbridge.runtime.generated.CanonicalTypes.LONG;
import static io.wasmbridge.runtime.generated.CanonicalTypes.SHORT;
import static io.wasmbridge.runtime.generated.CanonicalTypes.U16;
import static io.wasmbridge.runtime.generated.CanonicalTypes.U32;
import static io.wasmbridge.runtime.generated.CanonicalTypes.U8;
import static io.wasmbridge.runtime.generated.CanonicalTypes.enumeration;
import static io.wasmbridge.runtime.generated.CanonicalTypes.flags;
import static io.wasmbridge.runtime.generated.CanonicalTypes.nullable;
import static io.wasmbridge.runtime.generated.CanonicalTypes.optional;
import static io.wasmbridge.runtime.generated.CanonicalTypes.optionalDouble;
import static io.wasmbridge.runtime.generated.CanonicalTypes.optionalInt;
import static io.wasmbridge.runtime.generated.CanonicalTypes.optionalLong;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.generated.BlockReader;
import io.wasmbridge.runtime.generated.BlockWriter;
import io.wasmbridge.runtime.generated.EnumType;
import io.wasmbridge.runtime.generated.FlagsType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.MemoryType;
import io.wasmbridge.runtime.generated.VariantType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Values that take no block of their own: their bytes in guest memory, and what is read from these. */
class ValuesTest {

    private enum Level {
        LOW(1),
        HIGH(0x1_00),
        TOP(0x1_0000);

        private final int value;

        Level(int value) {
            this.value = value;
        }

        int value() {
            return value;
        }
    }

    private enum Right {
        READ,
        WRITE,
        OWN
    }

    private sealed interface Shape permits Circle, Nothing {}

    private record Circle(int radius) implements Shape {
        static final MemoryType<Circle> TYPE = numbered("Circle", Circle::new, Circle::radius);
    }

    private record Nothing() implements Shape {}

    private interface Number<T> {
        int of(T value);
    }

    private interface Maker<T> {
        T of(int number);
    }

    private static final EnumType<Level> LEVELS = EnumType.of(Level.values(), Level::value);
    private static final FlagsType<Right> RIGHTS = FlagsType.of(Right.class, Right.values());

    private final TestBridge bridge = TestBridge.shapes(TestEngine.INTERPRETER);

    @AfterEach
    void nothingIsLeft() {
        assertEquals(0, bridge.guestLiveBlocks());
        assertFalse(bridge.poisoned());
    }

    private static <T> MemoryType<T> numbered(String name, Maker<T> maker, Number<T> number) {
        return new MemoryType<>(name, Integer.BYTES, Integer.BYTES) {
            @Override
            protected void lower(BlockWriter block, int offset, T value) {
                block.setInt(offset, number.of(value));
            }

            @Override
            protected T lift(BlockReader memory, int address) {
                return maker.of(memory.getInt(address));
            }
        };
    }

    /** Lowers {@code value}, compares its bytes, of which the first is at the lowest address, and lifts it again. */
    private <T> void is(MemoryType<T> type, T value, String bytes) {
        try (GuestCall call = bridge.enter("live_blocks")) {
            Lowered block = call.lower(type, "value", value);
            call.allocate();
            call.write(block);
            assertEquals(1, call.invoke());
            assertEquals(0, block.address() % type.alignBytes());
            byte[] found = bridge.memory().getBytes(block.address(), type.sizeBytes());
            assertEquals(bytes.replace(" ", ""), HexFormat.of().formatHex(found));
            assertEquals(value, call.lift(type, block.address()));
        }
    }

    private <T> String refused(MemoryType<T> type, T value) {
        try (GuestCall call = bridge.enter("live_blocks")) {
            return assertThrows(IllegalArgumentException.class, () -> call.lower(type, "value", value))
                    .getMessage();
        }
    }

    /** What is said of bytes that the guest gave as a {@code type}. */
    private String unread(MemoryType<?> type, String bytes) {
        try (Allocation block = bridge.allocator().allocate(type.sizeBytes());
                GuestCall call = bridge.enter("live_blocks")) {
            byte[] given = HexFormat.of().parseHex(bytes.replace(" ", ""));
            bridge.memory().write(block.address(), given, 0, given.length);
            call.invoke();
            String message = assertThrows(GuestValueException.class, () -> call.lift(type, block.address()))
                    .getMessage();
            return message.replaceFirst("^'live_blocks' of shapes#[0-9]+ ", "");
        }
    }

    @Test
    void numbers() {
        is(BOOLEAN, true, "01");
        is(BOOLEAN, false, "00");
        is(BYTE, (byte) -2, "fe");
        is(SHORT, (short) -2, "feff");
        is(CHAR, 'é', "e9000000");
        is(INT, 0x0403_0201, "01020304");
        is(LONG, 0x0807_0605_0403_0201L, "0102030405060708");
        is(FLOAT, 1.5f, "0000c03f");
        is(DOUBLE, -1.5, "000000000000f8bf");
    }

    @Test
    void numbersWithoutASign() {
        is(U8, 0, "00");
        is(U8, 0xFF, "ff");
        is(U16, 0xFFFE, "feff");
        is(U32, 0xFFFF_FFFEL, "feffffff");
        assertEquals("'value' is 256, the guest takes 0 to 255", refused(U8, 0x100));
        assertEquals("'value' is -1, the guest takes 0 to 255", refused(U8, -1));
        assertEquals("'value' is 65536, the guest takes 0 to 65535", refused(U16, 0x1_0000));
        assertEquals("'value' is 4294967296, the guest takes 0 to 4294967295", refused(U32, 0x1_0000_0000L));
    }

    @Test
    void charactersAreScalarValues() {
        is(CHAR, '\uFFFF', "ffff0000");
        is(CHAR, '\uD7FF', "ffd70000");
        is(CHAR, '\uE000', "00e00000");
        assertEquals("returned 0x0000d800, which is no Unicode scalar value", unread(CHAR, "00d80000"));
        assertEquals("returned 0x0000dfff, which is no Unicode scalar value", unread(CHAR, "ffdf0000"));
        assertEquals("returned 0x00110000, which is no Unicode scalar value", unread(CHAR, "00001100"));
        assertEquals(
                "returned 0x00010000, which takes two chars: declared int, it could be returned",
                unread(CHAR, "00000100"));
        refused(CHAR, '\uD800');
    }

    @Test
    void constantsInAsManyBytesAsTheyTake() {
        is(enumeration(LEVELS, 1), Level.LOW, "01");
        is(enumeration(LEVELS, 2), Level.HIGH, "0001");
        is(enumeration(LEVELS, 4), Level.TOP, "00000100");
        assertEquals("'value' has the number 256, the guest takes 8 bits", refused(enumeration(LEVELS, 1), Level.HIGH));
        assertEquals(
                "'value' has the number 65536, the guest takes 16 bits", refused(enumeration(LEVELS, 2), Level.TOP));
        assertEquals(
                "returned 2 (0x2), which is no Level: LOW is 1, HIGH is 256, TOP is 65536",
                unread(enumeration(LEVELS, 1), "02"));
        assertEquals("Level", enumeration(LEVELS, 1).name());
    }

    @Test
    void setsInAsManyBytesAsTheyTake() {
        EnumSet<Right> set = EnumSet.of(Right.READ, Right.OWN);
        is(flags(RIGHTS, 1), set, "05");
        is(flags(RIGHTS, 2), set, "0500");
        is(flags(RIGHTS, 4), set, "05000000");
        is(flags(RIGHTS, 1), EnumSet.noneOf(Right.class), "00");
        assertEquals(
                "returned 0x8, of which 0x8 is no Right: READ is 0x1, WRITE is 0x2, OWN is 0x4",
                unread(flags(RIGHTS, 2), "0800"));
    }

    @Test
    void valuesThatMayBeAbsent() {
        is(nullable(INT), 7, "01000000 07000000");
        is(nullable(INT), null, "00000000 00000000");
        is(optional(BYTE), Optional.of((byte) 7), "0107");
        is(optional(BYTE), Optional.empty(), "0000");
        is(optionalInt(), OptionalInt.of(7), "01000000 07000000");
        is(optionalInt(), OptionalInt.empty(), "00000000 00000000");
        is(optionalLong(), OptionalLong.of(7), "01000000 00000000 07000000 00000000");
        is(optionalLong(), OptionalLong.empty(), "00000000 00000000 00000000 00000000");
        is(optionalDouble(), OptionalDouble.of(1), "01000000 00000000 00000000 0000f03f");
        is(optionalDouble(), OptionalDouble.empty(), "00000000 00000000 00000000 00000000");
        is(optional(nullable(BYTE)), Optional.of((byte) 7), "010107");
        assertEquals("returned the case 2 of Optional, which has 2", unread(optional(BYTE), "0207"));
        try (GuestCall call = bridge.enter("live_blocks")) {
            assertEquals(
                    "'value' of 'live_blocks' is null",
                    assertThrows(NullPointerException.class, () -> call.lower(optional(BYTE), "value", null))
                            .getMessage());
        }
    }

    @Test
    void oneOfSeveralRecords() {
        VariantType<Shape> type = VariantType.<Shape>of("Shape", 8, 4, 2, 4)
                .with(Nothing.class, Nothing::new)
                .with(Circle.class, Circle.TYPE)
                .build();
        is(type, new Nothing(), "00000000 00000000");
        is(type, new Circle(9), "01000000 09000000");
        assertEquals("returned the case 2 of Shape, which has 2", unread(type, "02000000 00000000"));

        VariantType<Shape> circles = VariantType.<Shape>of("Shape", 8, 4, 1, 4)
                .with(Circle.class, Circle.TYPE)
                .build();
        is(circles, new Circle(1), "00000000 01000000");
        assertEquals("'value' is no case of Shape", refused(circles, new Nothing()));
    }

    /** A record that is written by name, as generated code writes it. */
    private record Sample(Level level, EnumSet<Right> few, EnumSet<Right> many, long small, Optional<Byte> last) {
        static final MemoryType<Sample> TYPE = new MemoryType<>("Sample", 24, 8) {
            @Override
            protected void lower(BlockWriter block, int offset, Sample value) {
                block.set(optional(BYTE), "last", offset + 18, value.last());
                block.setUnsigned("small", offset + 16, value.small(), 8);
                block.setFlags(RIGHTS, "many", offset + 8, value.many(), 8);
                block.setFlags(RIGHTS, "few", offset + 4, value.few(), 4);
                block.setEnum(LEVELS, "level", offset, value.level());
            }

            @Override
            protected Sample lift(BlockReader memory, int address) {
                return new Sample(
                        memory.getEnum(LEVELS, address),
                        memory.getFlags(RIGHTS, address + 4, 4),
                        memory.getFlags(RIGHTS, address + 8, 8),
                        Byte.toUnsignedLong(memory.getByte(address + 16)),
                        memory.get(optional(BYTE), address + 18));
            }
        };
    }

    private static Sample sample(Level level, EnumSet<Right> few, EnumSet<Right> many, long small) {
        return new Sample(level, few, many, small, Optional.of((byte) 3));
    }

    @Test
    void componentsByTheirNames() {
        EnumSet<Right> read = EnumSet.of(Right.READ);
        EnumSet<Right> own = EnumSet.of(Right.OWN);
        is(Sample.TYPE, sample(Level.TOP, read, own, 255), "00000100 01000000 04000000 00000000 ff00 0103 00000000");

        assertEquals(
                "'value.small' is 256, the guest takes 0 to 255",
                refused(Sample.TYPE, sample(Level.LOW, read, own, 256)));
        List<Consumer<GuestCall>> nulls = new ArrayList<>();
        nulls.add(call -> call.lower(Sample.TYPE, "value", sample(null, read, own, 1)));
        nulls.add(call -> call.lower(Sample.TYPE, "value", sample(Level.LOW, null, own, 1)));
        nulls.add(call -> call.lower(Sample.TYPE, "value", sample(Level.LOW, read, null, 1)));
        nulls.add(call -> call.lower(Sample.TYPE, "value", new Sample(Level.LOW, read, own, 1, null)));
        List<String> names = List.of("level", "few", "many", "last");
        for (int i = 0; i < names.size(); i++) {
            Consumer<GuestCall> lowering = nulls.get(i);
            try (GuestCall call = bridge.enter("live_blocks")) {
                assertEquals(
                        "'value." + names.get(i) + "' of 'live_blocks' is null",
                        assertThrows(NullPointerException.class, () -> lowering.accept(call))
                                .getMessage());
            }
        }
    }
}
