package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.generated.FlagsType;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** The bits of a set, in both directions. */
class FlagsTypeTest {

    private enum Colour {
        RED,
        GREEN,
        BLUE
    }

    private enum Right {
        READ(4),
        SEE(4),
        WRITE(1),
        OWN(Integer.MIN_VALUE);

        private final int value;

        Right(int value) {
            this.value = value;
        }

        int value() {
            return value;
        }
    }

    private enum None {}

    private static final FlagsType<Colour> COLOUR = FlagsType.of(Colour.class, Colour.values());
    private static final FlagsType<Right> RIGHT = FlagsType.of(Right.class, Right.values(), Right::value);

    @Test
    void byOrdinal() {
        assertEquals(0, COLOUR.bits(EnumSet.noneOf(Colour.class)));
        assertEquals(5, COLOUR.bits(EnumSet.of(Colour.RED, Colour.BLUE)));
        assertEquals(EnumSet.of(Colour.GREEN), COLOUR.set(2));
        assertEquals(EnumSet.allOf(Colour.class), COLOUR.set(7));
    }

    @Test
    void byValue() {
        assertEquals(0x8000_0001L, RIGHT.bits(EnumSet.of(Right.OWN, Right.WRITE)), "no sign is extended");
        assertEquals(EnumSet.of(Right.OWN), RIGHT.set(0x8000_0000L));
    }

    @Test
    void ofConstantsThatShareABitTheFirstComesBack() {
        assertEquals(4, RIGHT.bits(EnumSet.of(Right.SEE)));
        assertEquals(4, RIGHT.bits(EnumSet.of(Right.SEE, Right.READ)));
        assertEquals(EnumSet.of(Right.READ), RIGHT.set(4));
    }

    @Test
    void bitsThatNoConstantHas() {
        assertEquals(0, COLOUR.unknown(7));
        assertEquals(0x18, COLOUR.unknown(0x1F));
        assertEquals(~7L, COLOUR.unknown(-1));
        assertEquals(1, FlagsType.of(None.class, None.values()).unknown(1));
    }

    @Test
    void aConstantWithoutASingleBitIsToldWhenItIsAsked() {
        for (int value : new int[] {0, 3, -1}) {
            FlagsType<Colour> broken =
                    FlagsType.of(Colour.class, Colour.values(), colour -> colour == Colour.GREEN ? value : 1);
            String message = "'value()' of Colour.GREEN is 0x" + Integer.toHexString(value)
                    + ", and in a set each constant has one bit";

            EnumSet<Colour> red = EnumSet.of(Colour.RED);
            assertEquals(
                    message,
                    assertThrows(IllegalStateException.class, () -> broken.bits(red))
                            .getMessage());
            assertEquals(
                    message,
                    assertThrows(IllegalStateException.class, () -> broken.set(0))
                            .getMessage());
        }
    }

    @Test
    void whatIsSaidOfIt() {
        assertEquals("Right", RIGHT.name());
        assertEquals("READ is 0x4, SEE is 0x4, WRITE is 0x1, OWN is 0x80000000", RIGHT.described());
        assertEquals(
                "it has no constants", FlagsType.of(None.class, None.values()).described());
    }
}
