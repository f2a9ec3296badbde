package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.Scalars.Colour;
import io.wasmbridge.it.Scalars.Level;
import io.wasmbridge.runtime.GuestValueException;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Scalars narrower than what they cross in, on both engines, with the module known while compiling and at run time. */
class ScalarsTest {

    private static final String RESOURCE = "guests/scalars/scalars.wasm";
    private static final long SEED = 20_260_102;
    private static final int DRAWS = 200;

    static Stream<Arguments> guests() {
        return Stream.of(TestEngine.values())
                .flatMap(engine -> Stream.of(Arguments.of(engine, "known"), Arguments.of(engine, "at run time")));
    }

    private static Scalars open(TestEngine engine, String module) {
        return module.equals("known")
                ? KnownScalarsBridge.builder().engine(engine.engine()).build()
                : ScalarsBridge.builder(TestEngine.resource(RESOURCE))
                        .engine(engine.engine())
                        .build();
    }

    private static void assertUnharmed(Scalars guest) {
        assertFalse(guest.poisoned());
        assertEquals(0, guest.liveBlocks());
        assertEquals(0, guest.liveBytes());
        assertEquals(0, guest.allocator().liveCount());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("guests")
    void chars(TestEngine engine, String module) {
        try (Scalars guest = open(engine, module)) {
            for (int value = 0; value <= Character.MAX_VALUE; value += 7) {
                assertEquals(value, guest.seen((char) value));
                assertEquals(value, guest.raw((char) value), "extended by zeros");
                assertEquals((char) value, guest.dirtyChar(value));
            }
            assertEquals('Q', guest.upperC16('q'));
            assertEquals('\uffff', guest.upperC16('\uffff'));
            Random random = new Random(SEED);
            for (int i = 0; i < DRAWS; i++) {
                int value = random.nextInt();
                assertEquals((char) value, guest.charOf(value), "seed " + SEED);
            }
            assertUnharmed(guest);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("guests")
    void unsignedNumbers(TestEngine engine, String module) {
        try (Scalars guest = open(engine, module)) {
            for (int value = 0; value <= 0xFF; value++) {
                assertEquals(value, guest.seenU8(value));
                assertEquals(value, guest.dirtyU8(value), "what stands above the 8 bits is ignored");
                assertEquals(value, guest.dirtyU8(value - 256));
            }
            for (int value = 0; value <= 0xFFFF; value += 13) {
                assertEquals(value, guest.seenU16(value));
                assertEquals(value, guest.dirtyU16(value), "what stands above the 16 bits is ignored");
            }
            assertEquals(0xFFFF, guest.dirtyU16(-1));
            long largest = 0xFFFF_FFFFL;
            for (long value : new long[] {0, 1, Integer.MAX_VALUE, Integer.MAX_VALUE + 1L, largest}) {
                assertEquals(value, guest.seenU32(value));
                assertEquals(value, guest.unsignedOf((int) value));
                assertEquals(value / 2, guest.halfU32(value));
                assertEquals(largest, guest.maxU32(value, largest), "compared without a sign");
                assertEquals(value, guest.maxU32(value, 0));
            }
            Random random = new Random(SEED);
            for (int i = 0; i < DRAWS; i++) {
                long value = Integer.toUnsignedLong(random.nextInt());
                assertEquals(value, guest.seenU32(value), "seed " + SEED);
                assertEquals(value, guest.unsignedOf((int) value), "seed " + SEED);
            }
            assertEquals(44, guest.addU8(200, 100), "wraps around in the guest");
            assertEquals(255, guest.addU8(255, 0));
            assertEquals(0xFE01, guest.swapU16(0x01FE));
            assertEquals(Byte.MIN_VALUE, guest.negateI8(Byte.MIN_VALUE));
            assertEquals(4 + 't' + 255 + 20 + 0xFFFF, guest.describe("text", 255, Level.MEDIUM, '\uffff'));
            assertUnharmed(guest);
        }
    }

    private interface Wrong {
        void call(Scalars guest);
    }

    private static void refused(Scalars guest, Class<?> type, String message, Wrong wrong) {
        int entryCount = guest.entryCountPtr();
        int entries = guest.memory().getInt(entryCount);
        RuntimeException thrown = assertThrows(RuntimeException.class, () -> wrong.call(guest));
        assertEquals(type, thrown.getClass());
        assertEquals(message, thrown.getMessage());
        assertEquals(entries, guest.memory().getInt(entryCount), "the guest was entered");
        assertUnharmed(guest);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("guests")
    void numbersThatDoNotFit(TestEngine engine, String module) {
        Class<?> type = IllegalArgumentException.class;
        try (Scalars guest = open(engine, module)) {
            refused(guest, type, "'b' is 256, the guest takes 0 to 255", g -> g.addU8(1, 256));
            refused(guest, type, "'a' is -1, the guest takes 0 to 255", g -> g.addU8(-1, 256));
            refused(guest, type, "'value' is 65536, the guest takes 0 to 65535", g -> g.swapU16(65_536));
            refused(guest, type, "'value' is -32768, the guest takes 0 to 65535", g -> g.swapU16(Short.MIN_VALUE));
            refused(guest, type, "'value' is 4294967296, the guest takes 0 to 4294967295", g -> g.halfU32(1L << 32));
            refused(guest, type, "'value' is -1, the guest takes 0 to 4294967295", g -> g.halfU32(-1));
            refused(
                    guest,
                    type,
                    "'volume' is 1000, the guest takes 0 to 255",
                    g -> g.describe("a text that would need a block", 1000, Level.LOW, 'x'));
            assertEquals(3, guest.addU8(1, 2), "the guest goes on");
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("guests")
    void enums(TestEngine engine, String module) {
        try (Scalars guest = open(engine, module)) {
            assertEquals(Colour.GREEN, guest.nextColour(Colour.RED));
            assertEquals(Colour.RED, guest.nextColour(Colour.BLUE));
            for (Colour colour : Colour.values()) {
                assertEquals(colour.ordinal(), guest.numberOf(colour));
                assertEquals(colour, guest.colourOf(colour.ordinal()));
            }
            assertEquals(Level.LOW, guest.oppositeLevel(Level.HIGH));
            assertEquals(Level.HIGH, guest.oppositeLevel(Level.LOW));
            assertEquals(Level.HIGH, guest.oppositeLevel(Level.LOWEST));
            assertEquals(Level.MEDIUM, guest.oppositeLevel(Level.MEDIUM));
            for (Level level : Level.values()) {
                assertEquals(level.value(), guest.seenLevel(level));
            }
            assertEquals(Level.LOW, guest.levelOf(-10), "the first of two");
            assertEquals(Level.MEDIUM, guest.classify("a text that the host lends", 20));
            assertEquals(4 + 't' + 7 - 10 + 'x', guest.describe("text", 7, Level.LOWEST, 'x'));
            assertUnharmed(guest);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("guests")
    void noConstantIsNull(TestEngine engine, String module) {
        Class<?> type = NullPointerException.class;
        try (Scalars guest = open(engine, module)) {
            refused(guest, type, "'value' of 'next_colour' is null", g -> g.nextColour(null));
            refused(
                    guest,
                    type,
                    "'level' of 'describe' is null",
                    g -> g.describe("a text that would need a block", 1, null, 'x'));
            refused(guest, type, "'text' of 'describe' is null", g -> g.describe(null, 1000, null, 'x'));
            assertEquals(Colour.BLUE, guest.nextColour(Colour.GREEN), "the guest goes on");
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("guests")
    void numbersThatNoConstantHas(TestEngine engine, String module) {
        try (Scalars guest = open(engine, module)) {
            for (int number : new int[] {3, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 256}) {
                assertEquals(
                        "raw", noConstant(guest, () -> guest.colourOf(number)).export());
            }
            assertEquals(
                    "classify",
                    noConstant(guest, () -> guest.classify("lent", 21)).export());
            assertEquals("raw", noConstant(guest, () -> guest.levelOf(0)).export());
            String message = noConstant(guest, () -> guest.levelOf(44)).getMessage();
            assertTrue(
                    message.endsWith(" returned 44 (0x2c), which is no Level:"
                            + " HIGH is 300, LOW is -10, MEDIUM is 20, LOWEST is -10"),
                    message);
            assertEquals(Level.HIGH, guest.classify("lent", 300), "the guest goes on");
            assertUnharmed(guest);
        }
    }

    private static GuestValueException noConstant(Scalars guest, Executable call) {
        GuestValueException thrown = assertThrows(GuestValueException.class, call);
        assertEquals("WB-G04", thrown.code());
        assertFalse(thrown.poisoned());
        assertEquals(0, thrown.getSuppressed().length);
        assertUnharmed(guest);
        return thrown;
    }
}
