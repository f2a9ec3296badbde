package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestStringException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be absent: null and empty Optionals go in as null pointers, and null pointers come out as null or empty. */
class AbsentTest {

    private static final int ABSENT = -1;
    private static final String TEXT = "gefunden ✓";

    /** After {@code use} the guest has the blocks that it had before, and the host owns none. */
    private static void with(TestEngine engine, Consumer<Absent> use) {
        try (Absent guest = AbsentBridge.builder().engine(engine.engine()).build()) {
            int before = guest.liveBlocks();
            use.accept(guest);
            assertEquals(before, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
            assertFalse(guest.poisoned());
        }
    }

    @ParameterizedTest
    @EnumSource
    void parametersThatAreNull(TestEngine engine) {
        with(engine, guest -> {
            assertEquals(ABSENT, guest.measure(null));
            assertEquals(ABSENT, guest.measureBytes(null));
            assertEquals(ABSENT, guest.measureBytesWrittenFirst(null));
            assertEquals(ABSENT, guest.measureView(null));
            assertEquals(ABSENT, guest.measureTerminated(null));
            assertEquals(ABSENT, guest.countUp(null));
            assertEquals(Long.MIN_VALUE, guest.intIn(null));
        });
    }

    @ParameterizedTest
    @EnumSource
    void parametersThatAreEmptyOptionals(TestEngine engine) {
        with(engine, guest -> {
            assertEquals(ABSENT, guest.measureOptional(Optional.empty()));
            assertEquals(ABSENT, guest.measureOptionalBytes(Optional.empty()));
            assertEquals(ABSENT, guest.sum(Optional.empty()));
            assertEquals(ABSENT, guest.countUpFromZero(Optional.empty()));
            assertEquals(Long.MIN_VALUE, guest.intOr(OptionalInt.empty()));
            assertEquals(Long.MIN_VALUE, guest.longOr(OptionalLong.empty()));
            assertEquals(-1e300, guest.doubleOr(OptionalDouble.empty()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void parametersThatAreThere(TestEngine engine) {
        with(engine, guest -> {
            assertEquals(6, guest.measure("héllo"));
            assertEquals(3, guest.measureBytes(new byte[3]));
            assertEquals(3, guest.measureBytesWrittenFirst(new byte[3]));
            assertEquals(6, guest.measureTerminated("héllo"));
            assertEquals(6, guest.measureOptional(Optional.of("héllo")));
            assertEquals(2, guest.measureOptionalBytes(Optional.of(new byte[2])));
            assertEquals(6, guest.sum(Optional.of(new int[] {1, 2, 3})));
            assertEquals(-7, guest.intOr(OptionalInt.of(-7)));
            assertEquals(1L << 40, guest.longOr(OptionalLong.of(1L << 40)));
            assertEquals(0.25, guest.doubleOr(OptionalDouble.of(0.25)));
            assertEquals(5, guest.intIn(new int[] {5}));
            int[] values = {1, 1};
            assertEquals(2, guest.countUp(values));
            assertArrayEquals(new int[] {2, 3}, values);
            int[] filled = {9, 9};
            assertEquals(2, guest.countUpFromZero(Optional.of(filled)));
            assertArrayEquals(new int[] {1, 2}, filled);
            try (Allocation block = guest.allocator().allocate(8)) {
                ByteView view = block.bytes();
                assertEquals(8, guest.measureView(view));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void absentBesidePresent(TestEngine engine) {
        with(engine, guest -> {
            assertEquals(0, guest.measureTwo(null, Optional.empty()));
            assertEquals(1 + 4 * 2, guest.measureTwo("ab", Optional.empty()));
            assertEquals(2 + 4 * 3, guest.measureTwo(null, Optional.of("abc")));
            assertEquals(3 + 4 * 5, guest.measureTwo("ab", Optional.of("abc")));
        });
    }

    @ParameterizedTest
    @EnumSource
    void transferredOrNot(TestEngine engine) {
        with(engine, guest -> {
            guest.keep("kept");
            assertEquals(4, guest.keptLength());
            guest.keep(null);
            assertEquals(ABSENT, guest.keptLength());
            guest.keepOptional(Optional.of(new byte[3]));
            assertEquals(3, guest.keptLength());
            guest.keepOptional(Optional.empty());
            assertEquals(ABSENT, guest.keptLength());
        });
    }

    @ParameterizedTest
    @EnumSource
    void resultsThatAreNullPointers(TestEngine engine) {
        with(engine, guest -> {
            assertNull(guest.find(0));
            assertEquals(Optional.empty(), guest.findView(0));
            assertNull(guest.findPacked(0));
            assertEquals("", guest.findPackedAlways(0));
            assertEquals(Optional.empty(), guest.findNullWithLength());
            assertEquals(Optional.empty(), guest.make(0));
            assertEquals(Optional.empty(), guest.makePacked(0));
            assertNull(guest.findNumbers(0));
            assertEquals(Optional.empty(), guest.findNumbersView(0));
            assertEquals(Optional.empty(), guest.makeNumbers(0));
            assertEquals(OptionalInt.empty(), guest.findInt(0));
            assertEquals(OptionalLong.empty(), guest.findLong(0));
            assertEquals(OptionalDouble.empty(), guest.makeDouble(0));
        });
    }

    @ParameterizedTest
    @EnumSource
    void resultsThatAreThere(TestEngine engine) {
        with(engine, guest -> {
            assertEquals(TEXT, guest.find(1));
            assertEquals('g', guest.findView(1).orElseThrow().get(0));
            assertEquals(TEXT, guest.findPacked(1));
            assertEquals(Optional.of(TEXT), guest.make(1));
            assertEquals(Optional.of(TEXT), guest.makePacked(1));
            assertEquals(Optional.of(""), guest.makeEmpty());
            assertArrayEquals(new int[] {7, 8, 9}, guest.findNumbers(1));
            assertEquals(9, guest.findNumbersView(1).orElseThrow().get(2));
            assertArrayEquals(new int[] {7, 8, 9}, guest.makeNumbers(1).orElseThrow());
            assertEquals(OptionalInt.of(-42), guest.findInt(1));
            assertEquals(OptionalLong.of(1234567890123L), guest.findLong(1));
            assertEquals(OptionalDouble.of(-0.5), guest.makeDouble(1));
        });
    }

    @ParameterizedTest
    @EnumSource
    void outputsComeBackWhetherOrNotSomethingIsFound(TestEngine engine) {
        with(engine, guest -> {
            int[] values = {1, 2};
            assertEquals(Optional.empty(), guest.findAndCount(0, values));
            assertArrayEquals(new int[] {2, 3}, values);
            assertEquals(Optional.of(TEXT), guest.findAndCount(1, values));
            assertArrayEquals(new int[] {3, 4}, values);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aNullOptionalIsAMistake(TestEngine engine) {
        with(engine, guest -> {
            int entries = guest.memory().getInt(guest.entryCountPtr());
            NullPointerException thrown = assertThrows(NullPointerException.class, () -> guest.measureOptional(null));
            assertEquals("'text' of 'measure' is null", thrown.getMessage());
            assertThrows(NullPointerException.class, () -> guest.intOr(null));
            assertEquals(entries, guest.memory().getInt(guest.entryCountPtr()) - 1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void textThatIsNoneIsFreedAndRefused(TestEngine engine) {
        with(engine, guest -> assertThrows(GuestStringException.class, guest::malformed));
    }

    /** Where nothing says that it may be absent, a null pointer with a length is a fault. */
    @ParameterizedTest
    @EnumSource
    void nullIsAFaultElsewhere(TestEngine engine) {
        try (Absent guest = AbsentBridge.builder().engine(engine.engine()).build()) {
            assertThrows(GuestPointerException.class, guest::nullWithLength);
            assertTrue(guest.poisoned());
        }
    }
}
