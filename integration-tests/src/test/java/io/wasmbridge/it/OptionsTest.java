package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.OptionsGuest.Meter;
import io.wasmbridge.runtime.BindingException;
import io.wasmbridge.runtime.DoubleReleaseException;
import io.wasmbridge.runtime.GuestErrorException;
import io.wasmbridge.runtime.GuestOutOfMemoryException;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestTrapException;
import io.wasmbridge.runtime.GuestValueException;
import io.wasmbridge.runtime.UseAfterTransferException;
import io.wasmbridge.runtime.WasmBridgeException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Options and Results of guests that do not mean them, and what a host must not pass. */
class OptionsTest {

    private static final long SEED = 20_260_101;
    private static final int RETURN_ZERO = 1;
    private static final int FREE_TRAPS = 1;

    static Stream<Arguments> guests() {
        return Stream.of(TestEngine.values()).flatMap(engine -> Stream.of(
                        OptionsOld.class, OptionsArea.class, OptionsValues.class, OptionsReferences.class)
                .map(type -> Arguments.of(engine, type)));
    }

    private static OptionsGuest open(TestEngine engine, Class<? extends OptionsGuest> type) {
        return Shapes.open(type, engine.engine());
    }

    private static <T extends WasmBridgeException> void refused(Class<T> type, String message, Executable call) {
        T thrown = assertThrows(type, call);
        assertTrue(thrown.getMessage().endsWith(message), thrown::getMessage);
        assertFalse(thrown.poisoned());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("guests")
    void aFlagIsNothingButZeroOrOne(TestEngine engine, Class<? extends OptionsGuest> type) {
        try (OptionsGuest guest = open(engine, type)) {
            for (int flag : new int[] {2, -1, Integer.MIN_VALUE, 256}) {
                String number = Integer.toUnsignedString(flag);
                refused(
                        GuestValueException.class,
                        number + " as whether it failed, which is 0 or 1",
                        () -> guest.rawResult(1, 0, flag));
                refused(
                        GuestValueException.class,
                        number + " as whether it failed, which is 0 or 1",
                        () -> guest.rawText(-1, -1, 0, flag));
                refused(
                        GuestValueException.class,
                        number + " as whether there is a value, which is 0 or 1",
                        () -> guest.rawFlagged(flag, 1));
            }
            assertEquals(OptionalLong.of(-5), guest.rawFlagged(1, -5));
            assertEquals(OptionalLong.empty(), guest.rawFlagged(0, -5));
            assertEquals(-5, guest.rawResult(-5, 99, 0));
            assertEquals(0, guest.stackInUse());
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    /** The error is one all the same, and nothing else of what came back is looked at. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("guests")
    void anErrorThatStandsForNoObject(TestEngine engine, Class<? extends OptionsGuest> type) {
        try (OptionsGuest guest = open(engine, type)) {
            int taken = guest.newObject();
            refused(GuestErrorException.class, " failed: an object", () -> guest.rawResult(1, taken, 1));
            // a place of the table that is freed twice is the guest's own fault, below
            int unknownNow = type == OptionsReferences.class ? 100_001 : taken;
            for (int object : new int[] {unknownNow, 100_000, -1, Integer.MIN_VALUE}) {
                String unknown = " failed with the JavaScript object " + Integer.toUnsignedString(object)
                        + ", of which the bridge knows nothing";
                refused(GuestErrorException.class, unknown, () -> guest.rawResult(1, object, 1));
                refused(GuestErrorException.class, unknown, () -> guest.rawText(-4, -4, object, 1));
            }
            assertEquals(0, guest.liveObjects());
            assertEquals(0, guest.stackInUse());
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("guests")
    void constantsAreErrorsAsWell(TestEngine engine, Class<? extends OptionsGuest> type) {
        try (OptionsGuest guest = open(engine, type)) {
            int first = type == OptionsReferences.class ? 0 : 128;
            List<String> constants = List.of("undefined", "null", "true", "false");
            for (int i = 0; i < constants.size(); i++) {
                int object = first + i;
                for (int again = 0; again < 2; again++) {
                    refused(
                            GuestErrorException.class,
                            " failed: " + constants.get(i),
                            () -> guest.rawResult(1, object, 1));
                }
            }
        }
    }

    /** More often than there is room for: an object that was thrown is the guest's no more. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("guests")
    void errorsLeaveNothingBehind(TestEngine engine, Class<? extends OptionsGuest> type) {
        try (OptionsGuest guest = open(engine, type)) {
            for (int i = 0; i < 5000; i++) {
                assertThrows(GuestErrorException.class, () -> guest.check(true));
                assertThrows(GuestErrorException.class, () -> guest.halvedOrReason(1));
            }
            assertEquals(0, guest.liveObjects());
            assertEquals(0, guest.liveBlocks());
            assertEquals(0, guest.stackInUse());
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void aGuestThatTrapsWhereItFreesAnErrorIsPoisoned(TestEngine engine) {
        try (OptionsGuest guest = open(engine, OptionsReferences.class)) {
            int object = guest.newObject();
            assertThrows(GuestErrorException.class, () -> guest.rawResult(1, object, 1));
            GuestErrorException error = assertThrows(GuestErrorException.class, () -> guest.rawResult(1, object, 1));
            assertTrue(error.poisoned());
            assertTrue(guest.poisoned());
            assertEquals(1, error.getSuppressed().length);
            assertEquals("__externref_table_dealloc", ((GuestTrapException) error.getSuppressed()[0]).export());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("guests")
    void aValueOutsideMemoryPoisons(TestEngine engine, Class<? extends OptionsGuest> type) {
        try (OptionsGuest guest = open(engine, type)) {
            assertThrows(GuestPointerException.class, () -> guest.rawText(-8, 16, 0, 0));
            assertTrue(guest.poisoned());
        }
        try (OptionsGuest guest = open(engine, type)) {
            assertThrows(GuestPointerException.class, () -> guest.rawText(0, 1, 0, 0));
            assertTrue(guest.poisoned());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("guests")
    void whatHasNoFormInTheGuestIsRefusedBeforeItIsCalled(TestEngine engine, Class<? extends OptionsGuest> type) {
        try (OptionsGuest guest = open(engine, type)) {
            int before = guest.memory().getInt(guest.entryCountPtr());
            for (long value : new long[] {-1, 1L << 32, Long.MIN_VALUE}) {
                assertThrows(IllegalArgumentException.class, () -> guest.nextU32(OptionalLong.of(value)));
            }
            for (int value : new int[] {-1, 256, 0xff_ffff}) {
                assertThrows(IllegalArgumentException.class, () -> guest.nextU8(OptionalInt.of(value)));
            }
            for (int value : new int[] {-32769, 65536, 0xff_ffff, Integer.MIN_VALUE}) {
                assertThrows(IllegalArgumentException.class, () -> guest.negatedSmall(OptionalInt.of(value)));
            }
            assertThrows(IllegalArgumentException.class, () -> guest.nextChar(Optional.of('\ud83d')));
            List<Executable> nulls = List.of(
                    () -> guest.nextI64(null),
                    () -> guest.halfF64(null),
                    () -> guest.negatedI32(null),
                    () -> guest.toggled(null),
                    () -> guest.nextColor(null),
                    () -> guest.firstWord(null));
            for (Executable call : nulls) {
                NullPointerException thrown = assertThrows(NullPointerException.class, call);
                assertTrue(thrown.getMessage().endsWith("is null"), thrown::getMessage);
            }
            assertEquals(1, guest.memory().getInt(guest.entryCountPtr()) - before);
            assertEquals(OptionalDouble.empty(), guest.halfF64(OptionalDouble.empty()));
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void anF64ThatIsNoNumberOfItsType(TestEngine engine) {
        for (Class<? extends RawNumbers> type :
                List.of(OptionsArea.class, OptionsValues.class, OptionsReferences.class)) {
            try (RawNumbers guest = Shapes.open(type, engine.engine())) {
                // what either version takes for none
                for (double none : new double[] {4294967297.0, 9007199254740991.0}) {
                    assertEquals(OptionalInt.empty(), guest.rawInt(none));
                    assertEquals(OptionalLong.empty(), guest.rawUnsigned(none));
                    assertEquals(Optional.empty(), guest.rawFloat(none));
                }
                assertEquals(OptionalInt.of(Integer.MIN_VALUE), guest.rawInt(Integer.MIN_VALUE));
                assertEquals(OptionalLong.of(0xffff_ffffL), guest.rawUnsigned(4294967295.0));
                assertEquals(Optional.of(Float.NaN), guest.rawFloat(Double.NaN));
                for (double number : new double[] {0.5, 4294967296.0, -4294967296.0, Double.NaN, 1e300}) {
                    assertThrows(GuestValueException.class, () -> guest.rawInt(number));
                    assertThrows(GuestValueException.class, () -> guest.rawUnsigned(number));
                }
                refused(
                        GuestValueException.class,
                        "4.294967295E9, which is not an int: declared '@Unsigned(32) OptionalLong', it could be"
                                + " returned",
                        () -> guest.rawInt(4294967295.0));
                refused(
                        GuestValueException.class,
                        "-1.0, which is not an integer from 0 to 4294967295",
                        () -> guest.rawUnsigned(-1));
                refused(GuestValueException.class, "0.1, which is not a float", () -> guest.rawFloat(0.1));
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("guests")
    void slicesComeBackChanged(TestEngine engine, Class<? extends OptionsGuest> type) {
        try (OptionsGuest guest = open(engine, type)) {
            OptionCells.negated(new Probe<>(guest, SEED));
            OptionCells.scaled(new Probe<>(guest, SEED));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("guests")
    void aSliceOfACallThatFindsNoMemoryStaysAsItWas(TestEngine engine, Class<? extends OptionsGuest> type) {
        try (OptionsGuest guest = open(engine, type)) {
            int[] values = {1, 2};
            guest.faultMalloc(1, RETURN_ZERO, 0);
            assertThrows(GuestOutOfMemoryException.class, () -> guest.negate(values));
            assertArrayEquals(new int[] {1, 2}, values);
            guest.negate(values);
            assertArrayEquals(new int[] {-1, -2}, values);
            assertEquals(0, guest.liveBlocks());
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void whatIsCopiedBackIsOfTheSizeThatWasPassed(TestEngine engine) {
        for (Class<? extends RawNumbers> type :
                List.of(OptionsArea.class, OptionsValues.class, OptionsReferences.class)) {
            int[] values = {1, 2};
            try (RawNumbers guest = Shapes.open(type, engine.engine())) {
                guest.rawCopy(values, 0, -1);
                assertArrayEquals(new int[] {1, 2}, values);
                guest.memory().setInt(1024, 7);
                guest.memory().setInt(1028, -8);
                guest.rawCopy(values, 1024, 8);
                assertArrayEquals(new int[] {7, -8}, values);
                for (int i = 0; i < 5000; i++) {
                    guest.rawCopy(values, 0, -1); // an array that the guest does not drop is the guest's no more
                }
                assertEquals(0, guest.liveBlocks());
                GuestTrapException other =
                        assertThrows(GuestTrapException.class, () -> guest.rawCopy(values, 1024, 12));
                assertTrue(
                        other.getMessage().endsWith(" copied 12 bytes to an array of 8. The instance is poisoned."),
                        other::getMessage);
                assertTrue(guest.poisoned());
            }
            try (RawNumbers guest = Shapes.open(type, engine.engine())) {
                GuestTrapException outside = assertThrows(GuestTrapException.class, () -> guest.rawCopy(values, -4, 8));
                assertTrue(
                        outside.getMessage()
                                .endsWith(" copied from address 0xfffffffc, length 8, which is outside memory. The"
                                        + " instance is poisoned."),
                        outside::getMessage);
            }
            assertArrayEquals(new int[] {7, -8}, values);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("guests")
    void anObjectThatWasGivenAwayOrEnded(TestEngine engine, Class<? extends OptionsGuest> type) {
        try (OptionsGuest guest = open(engine, type)) {
            Meter meter = guest.meterNew(1);
            Meter other = guest.meterNew(2);
            assertEquals(1, guest.meterSpend(meter));
            assertThrows(UseAfterTransferException.class, meter::advance);
            assertThrows(UseAfterTransferException.class, () -> other.add(meter));
            assertThrows(UseAfterTransferException.class, () -> guest.meterSpend(meter));
            other.close();
            assertThrows(DoubleReleaseException.class, other::close);
            assertNull(guest.meterSearched(0));
            assertEquals(0, guest.liveBlocks());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("guests")
    void aDestructorThatTrapsPoisons(TestEngine engine, Class<? extends OptionsGuest> type) {
        try (OptionsGuest guest = open(engine, type)) {
            Meter meter = guest.meterNew(1);
            guest.faultFree(1, FREE_TRAPS);
            GuestTrapException trap = assertThrows(GuestTrapException.class, meter::close);
            assertEquals("__wbg_meter_free", trap.export());
            assertTrue(guest.poisoned());
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void aModuleThatArrives(TestEngine engine) {
        byte[] old = TestEngine.resource(GuestModule.OPTIONS_OLD.resource());
        try (ArrivingOptions guest =
                ArrivingOptionsBridge.builder(old).engine(engine.engine()).build()) {
            assertEquals(OptionalLong.of(8), guest.nextI64(OptionalLong.of(7)));
            assertEquals(OptionalLong.empty(), guest.nextI64(OptionalLong.empty()));
            assertEquals(OptionalInt.of(-7), guest.negatedI32(OptionalInt.of(7)));
            assertEquals(OptionalInt.empty(), guest.negatedI32(OptionalInt.empty()));
            assertEquals(Optional.of(false), guest.toggled(Optional.of(true)));
            guest.check(false);
            refused(GuestErrorException.class, " failed: asked to fail", () -> guest.check(true));
            assertEquals(4, guest.halvedI64(8));
            assertEquals("TEXT", guest.spelled("text"));
            refused(GuestErrorException.class, " failed: a digit", () -> guest.spelled("1"));
            assertEquals(Optional.empty(), guest.foundWord(""));
            assertEquals(OptionalLong.empty(), guest.nextChecked(OptionalLong.empty()));
            try (ArrivingOptions.Meter meter = guest.meterTested(2)) {
                assertEquals(3, meter.advance());
                assertEquals("|||", meter.label());
            }
            assertEquals(5, guest.meterSpend(guest.meterNew(5)));
            assertEquals(0, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void aModuleThatArrivesWithSeveralResults(TestEngine engine) {
        for (GuestModule module : List.of(GuestModule.OPTIONS_VALUES, GuestModule.OPTIONS_REFERENCES)) {
            byte[] wasm = TestEngine.resource(module.resource());
            try (ArrivingSeveral guest =
                    ArrivingSeveralBridge.builder(wasm).engine(engine.engine()).build()) {
                assertEquals(OptionalLong.of(8), guest.nextI64(OptionalLong.of(7)));
                assertEquals(Optional.empty(), guest.toggled(Optional.empty()));
                refused(GuestErrorException.class, " failed: asked to fail", () -> guest.check(true));
                assertEquals(4, guest.halvedI64(8));
                refused(GuestErrorException.class, " failed: a digit", () -> guest.spelled("1"));
                assertEquals(Optional.of("one"), guest.foundWord("one"));
                assertEquals(OptionalLong.of(1), guest.nextChecked(OptionalLong.of(0)));
                refused(GuestErrorException.class, " failed: below 0", () -> guest.meterTested(-2));
                assertEquals(5, guest.meterSpend(guest.meterNew(5)));
                assertEquals(0, guest.liveObjects());
                assertEquals(0, guest.liveBlocks());
            }
        }
    }

    /** What has a flag in one version is an f64 in the next. */
    @Test
    void aModuleOfAnotherVersionIsRefused() {
        byte[] area = TestEngine.resource(GuestModule.OPTIONS_AREA.resource());
        BindingException refused = assertThrows(BindingException.class, ArrivingOptionsBridge.builder(area)::build);
        assertTrue(
                refused.getMessage()
                        .startsWith(
                                "[wasm/signature-mismatch] 'negatedI32' is declared (OptionalInt) -> OptionalInt, but"
                                        + " the module exports (f64) -> f64"),
                refused::getMessage);
    }
}
