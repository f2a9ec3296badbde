package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.generated.EnumType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.Lowered;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The numbers of an enum, in both directions. */
class EnumTypeTest {

    private enum Colour {
        RED,
        GREEN,
        BLUE
    }

    private enum Status {
        LEAST(Integer.MIN_VALUE),
        NONE(-1),
        DONE(3),
        FINISHED(3),
        ZERO(0),
        MOST(Integer.MAX_VALUE);

        private final int value;

        Status(int value) {
            this.value = value;
        }

        int value() {
            return value;
        }
    }

    private enum None {}

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
        D11,
        D12,
        D13
    }

    private final EnumType<Colour> colours = EnumType.of(Colour.values(), Colour::ordinal);
    private final EnumType<Status> states = EnumType.of(Status.values(), Status::value);

    @Test
    void ordinals() {
        for (Colour colour : Colour.values()) {
            assertEquals(colour.ordinal(), colours.number(colour));
            assertSame(colour, colours.constant(colour.ordinal()));
        }
        for (int number : new int[] {-1, 3, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertNull(colours.constant(number));
        }
        assertEquals("Colour", colours.name());
        assertEquals("RED is 0, GREEN is 1, BLUE is 2", colours.described());
    }

    @Test
    void values() {
        for (Status status : Status.values()) {
            assertEquals(status.value(), states.number(status));
        }
        assertSame(Status.LEAST, states.constant(Integer.MIN_VALUE));
        assertSame(Status.MOST, states.constant(Integer.MAX_VALUE));
        assertSame(Status.NONE, states.constant(-1));
        assertSame(Status.ZERO, states.constant(0));
        assertSame(Status.DONE, states.constant(3), "the first that is declared with that number");
        for (int number : new int[] {-2, 1, 2, 4, Integer.MIN_VALUE + 1, Integer.MAX_VALUE - 1}) {
            assertNull(states.constant(number));
        }
    }

    @Test
    void aNumberIsAskedForOnce() {
        AtomicInteger asked = new AtomicInteger();
        EnumType<Colour> numbered = EnumType.of(Colour.values(), colour -> asked.getAndIncrement());
        assertEquals(2, numbered.number(Colour.BLUE));
        assertSame(Colour.GREEN, numbered.constant(1));
        assertEquals(3, asked.get());
    }

    @Test
    void noneAndMany() {
        EnumType<None> none = EnumType.of(None.values(), None::ordinal);
        assertNull(none.constant(0));
        assertEquals("None", none.name());
        assertEquals("it has no constants", none.described());
        assertEquals(
                "D0 is 0, D1 is 1, D2 is 2, D3 is 3, D4 is 4, D5 is 5, D6 is 6, D7 is 7, D8 is 8, D9 is 9, D10 is 10,"
                        + " D11 is 11 and 2 more",
                EnumType.of(Digit.values(), Digit::ordinal).described());
        Digit[] twelve = Arrays.copyOf(Digit.values(), 12);
        assertTrue(EnumType.of(twelve, Digit::ordinal).described().endsWith(", D10 is 10, D11 is 11"));
    }

    @Test
    void theLeastNumberThatNoConstantHas() {
        assertEquals(3, EnumType.of(Colour.values(), Colour::ordinal).unused());
        assertEquals(1, EnumType.of(Status.values(), Status::value).unused());
        assertEquals(0, EnumType.of(None.values(), None::ordinal).unused());
        assertEquals(14, EnumType.of(Digit.values(), Digit::ordinal).unused());
    }

    @OnBothEngines
    void aNumberWithoutAConstantHarmsNothing(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        GuestValueException thrown = assertThrows(GuestValueException.class, () -> echo(bridge, -2));
        assertEquals("WB-G04", thrown.code());
        assertEquals("echo_pointer_after", thrown.export());
        assertFalse(thrown.poisoned());
        assertEquals(
                "'echo_pointer_after' of shapes#1 returned -2 (0xfffffffe), which is no Status: LEAST is -2147483648,"
                        + " NONE is -1, DONE is 3, FINISHED is 3, ZERO is 0, MOST is 2147483647",
                thrown.getMessage());
        assertEquals(0, thrown.getSuppressed().length);
        assertFalse(bridge.poisoned());
        assertEquals(0, bridge.guestLiveBlocks(), "the text is freed as after any call");
        assertEquals(0, bridge.allocator().liveCount());
        assertSame(Status.NONE, echo(bridge, -1));
    }

    /** Lends a text to the guest, which returns the number. */
    private Status echo(TestBridge bridge, int number) {
        try (GuestCall call = bridge.enter("echo_pointer_after")) {
            Lowered text = call.lowerString("text", "lent");
            call.allocate();
            call.write(text);
            return call.liftEnum(states, (int) call.invoke(text.address(), text.length(), number));
        }
    }
}
