package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.RustValues;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The numbers that a guest of wasm-bindgen passes Options and Results as, and those that it cannot mean. */
class RustValuesTest {

    private final TestBridge bridge = TestBridge.shapes(TestEngine.INTERPRETER);
    private final GuestCall call = bridge.enter("nothing");
    private final RustValues values = call.rust();

    @AfterEach
    void noneOfItPoisons() {
        call.close();
        assertFalse(bridge.poisoned());
        bridge.close();
    }

    private static String refused(Class<? extends RuntimeException> type, Executable executable) {
        return assertThrows(type, executable).getMessage().replaceFirst("^'nothing' of shapes#[0-9]+ ", "");
    }

    private static String other(Executable executable) {
        return refused(GuestValueException.class, executable);
    }

    @Test
    void argumentsThatAreThere() {
        assertTrue(values.isPresent("it", Optional.of(1)));
        assertTrue(values.isPresent("it", OptionalInt.of(0)));
        assertTrue(values.isPresent("it", OptionalLong.of(0)));
        assertTrue(values.isPresent("it", OptionalDouble.of(0)));
        assertFalse(values.isPresent("it", Optional.empty()));
        assertFalse(values.isPresent("it", OptionalInt.empty()));
        assertFalse(values.isPresent("it", OptionalLong.empty()));
        assertFalse(values.isPresent("it", OptionalDouble.empty()));
        assertEquals(
                "'it' of 'nothing' is null",
                refused(NullPointerException.class, () -> values.isPresent("it", (OptionalInt) null)));
    }

    @Test
    void numbersOfFewerThan32Bits() {
        for (int value : new int[] {-0x8000, -1, 0, 0xFFFF}) {
            assertEquals(value, values.lowerSmall("it", value));
        }
        for (int value : new int[] {-0x8001, 0x1_0000, RustValues.ABSENT}) {
            assertEquals(
                    "'it' is " + value + ", and the guest takes fewer than 32 bits: -32768 to 65535",
                    refused(IllegalArgumentException.class, () -> values.lowerSmall("it", value)));
        }
    }

    @Test
    void flagsAreZeroOrOne() {
        assertTrue(values.isPresent(1));
        assertFalse(values.isPresent(0));
        assertTrue(values.isError(1));
        assertFalse(values.isError(0));
        assertEquals("returned 2 as whether there is a value, which is 0 or 1", other(() -> values.isPresent(2)));
        assertEquals("returned 4294967295 as whether it failed, which is 0 or 1", other(() -> values.isError(-1)));
    }

    @Test
    void intsInAFloat() {
        for (int value : new int[] {Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE}) {
            assertEquals(value, values.liftInt(value));
        }
        String unsigned = ", which is not an int: declared '@Unsigned(32) OptionalLong', it could be returned";
        assertEquals("returned 2.147483648E9" + unsigned, other(() -> values.liftInt(0x8000_0000L)));
        assertEquals("returned 4.294967295E9" + unsigned, other(() -> values.liftInt(0xffff_ffffL)));
        assertEquals("returned 4.294967296E9, which is not an int", other(() -> values.liftInt(0x1_0000_0000L)));
        assertEquals("returned 0.5, which is not an int", other(() -> values.liftInt(0.5)));
        assertEquals("returned -2.147483649E9, which is not an int", other(() -> values.liftInt(-0x8000_0001L)));
        assertEquals("returned NaN, which is not an int", other(() -> values.liftInt(Double.NaN)));
    }

    @Test
    void unsignedIntsInAFloat() {
        for (long value : new long[] {0, 1, 0x8000_0000L, 0xffff_ffffL}) {
            assertEquals(value, values.liftUnsigned(value));
        }
        for (double value : new double[] {-1, 0.5, 0x1_0000_0000L, Double.NaN}) {
            assertEquals(
                    "returned " + value + ", which is not an integer from 0 to 4294967295",
                    other(() -> values.liftUnsigned(value)));
        }
    }

    @Test
    void floatsInAFloatOfTwiceTheSize() {
        assertEquals(1.5f, values.liftFloat(1.5));
        assertEquals(Float.POSITIVE_INFINITY, values.liftFloat(Double.POSITIVE_INFINITY));
        assertTrue(Float.isNaN(values.liftFloat(Double.NaN)));
        assertEquals("returned 0.1, which is not a float", other(() -> values.liftFloat(0.1)));
    }
}
