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

    private final FlagsType<Colour> colours = FlagsType.of(Colour.class, Colour.values());
    private final FlagsType<Right> rights = FlagsType.of(Right.class, Right.values(), Right::value);

    @Test
    void byOrdinal() {
        assertEquals(0, colours.bits(EnumSet.noneOf(Colour.class)));
        assertEquals(5, colours.bits(EnumSet.of(Colour.RED, Colour.BLUE)));
        assertEquals(EnumSet.of(Colour.GREEN), colours.set(2));
        assertEquals(EnumSet.allOf(Colour.class), colours.set(7));
    }

    @Test
    void byValue() {
        assertEquals(0x8000_0001L, rights.bits(EnumSet.of(Right.OWN, Right.WRITE)), "no sign is extended");
        assertEquals(EnumSet.of(Right.OWN), rights.set(0x8000_0000L));
    }

    @Test
    void ofConstantsThatShareABitTheFirstComesBack() {
        assertEquals(4, rights.bits(EnumSet.of(Right.SEE)));
        assertEquals(4, rights.bits(EnumSet.of(Right.SEE, Right.READ)));
        assertEquals(EnumSet.of(Right.READ), rights.set(4));
    }

    @Test
    void bitsThatNoConstantHas() {
        assertEquals(0, colours.unknown(7));
        assertEquals(0x18, colours.unknown(0x1F));
        assertEquals(~7L, colours.unknown(-1));
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
        assertEquals("Right", rights.name());
        assertEquals("READ is 0x4, SEE is 0x4, WRITE is 0x1, OWN is 0x80000000", rights.described());
        assertEquals(
                "it has no constants", FlagsType.of(None.class, None.values()).described());
    }

    private enum Digit {
        D0,
        D1,
        D2,
        D3,
        D4,
        D5,
        D6,
        D7,
        D8,
        D9,
        D10,
        D11
    }

    @Test
    void theFirstConstantWithoutASingleBitIsTheOneThatIsTold() {
        FlagsType<Colour> broken = FlagsType.of(Colour.class, Colour.values(), Colour::ordinal);
        assertEquals(
                "'value()' of Colour.RED is 0x0, and in a set each constant has one bit",
                assertThrows(IllegalStateException.class, () -> broken.set(1)).getMessage());
    }

    @Test
    void asManyConstantsAsAreListed() {
        String described = FlagsType.of(Digit.class, Digit.values()).described();
        assertEquals("D10 is 0x400, D11 is 0x800", described.substring(described.indexOf("D10")));
    }
}
