package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.CanonicalTypes;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.MemoryType;
import io.wasmbridge.runtime.generated.MemoryTypes;
import io.wasmbridge.runtime.generated.SequenceType;
import io.wasmbridge.runtime.generated.TextType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts, arrays and sequences within other values: what of them is in blocks of their own, and who frees those. */
class PointingValuesTest {

    /** What {@code value} takes itself, and how many blocks it points at. Its type is made where it is tested. */
    private record Pointing<T>(String name, Supplier<MemoryType<T>> made, T value, int fieldBytes, int blocks) {
        static <T> Pointing<T> of(String name, Supplier<MemoryType<T>> made, T value, int fieldBytes, int blocks) {
            return new Pointing<>(name, made, value, fieldBytes, blocks);
        }

        MemoryType<T> type() {
            return made.get();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Marshaller<Integer> DECIMAL = new Marshaller<>() {
        @Override
        public int sizeBytes(Integer value) {
            return value.toString().length();
        }

        @Override
        public void lower(Integer value, ByteBuffer target) {
            value.toString().chars().forEach(digit -> target.put((byte) digit));
        }

        @Override
        public Integer lift(ByteBuffer source) {
            int value = 0;
            while (source.hasRemaining()) {
                value = value * 10 + source.get() - '0';
            }
            return value;
        }
    };

    private final TestBridge bridge = TestBridge.shapes(TestEngine.INTERPRETER);

    @AfterEach
    void nothingIsLeft() {
        assertEquals(0, bridge.guestLiveBlocks());
        assertFalse(bridge.poisoned());
    }

    static Stream<Pointing<?>> values() {
        return Stream.of(
                Pointing.of("text", () -> text(), "grün", 8, 1),
                Pointing.of("no text", () -> text(), "", 8, 0),
                Pointing.of("length before text", () -> MemoryTypes.lengthFirst(text()), "grün", 8, 1),
                Pointing.of("wide text", () -> MemoryTypes.text(TextType.UTF_16LE), "grün", 8, 1),
                Pointing.of("terminated text", () -> terminated(), "grün", 4, 1),
                Pointing.of("terminated and empty", () -> terminated(), "", 4, 1),
                Pointing.of("text in place", () -> MemoryTypes.fixedText(TextType.UTF_8, 8), "grün", 8, 0),
                Pointing.of("elements", () -> ints(), new int[] {1, -2, 3}, 8, 1),
                Pointing.of("no elements", () -> ints(), new int[0], 8, 0),
                Pointing.of("length before elements", () -> MemoryTypes.lengthFirst(ints()), new int[] {5}, 8, 1),
                Pointing.of(
                        "terminated elements",
                        () -> MemoryTypes.terminatedElements(ArrayType.SHORTS),
                        new short[] {7, 8},
                        4,
                        1),
                Pointing.of(
                        "elements in place",
                        () -> MemoryTypes.fixedElements(ArrayType.INTS, 3),
                        new int[] {4, 5, 6},
                        12,
                        0),
                Pointing.of("values", () -> MemoryTypes.values(texts()), List.of("one", "two", "three"), 8, 4),
                Pointing.of("no values", () -> MemoryTypes.values(texts()), List.of(), 8, 0),
                Pointing.of("values in place", () -> MemoryTypes.fixedValues(texts(), 2), List.of("one", "two"), 16, 2),
                Pointing.of("numbers in place", () -> MemoryTypes.fixedValues(numbers(), 3), List.of(7, 8, 9), 12, 0),
                Pointing.of("text or null", () -> MemoryTypes.nullable(text()), "grün", 8, 1),
                Pointing.of("null", () -> MemoryTypes.nullable(text()), null, 8, 0),
                Pointing.of(
                        "length before text or null",
                        () -> MemoryTypes.nullable(MemoryTypes.lengthFirst(text())),
                        "grün",
                        8,
                        1),
                Pointing.of("terminated text or null", () -> MemoryTypes.nullable(terminated()), "grün", 4, 1),
                Pointing.of("perhaps text", () -> MemoryTypes.optional(terminated()), Optional.of("grün"), 4, 1),
                Pointing.of("perhaps nothing", () -> MemoryTypes.optional(text()), Optional.empty(), 8, 0),
                Pointing.of(
                        "marshalled",
                        () -> MemoryTypes.marshalled(DECIMAL, MemoryTypes.elements(ArrayType.BYTES)),
                        1234,
                        8,
                        1));
    }

    private static MemoryType<String> text() {
        return MemoryTypes.text(TextType.UTF_8);
    }

    private static MemoryType<String> terminated() {
        return MemoryTypes.terminatedText(TextType.UTF_16LE);
    }

    private static MemoryType<int[]> ints() {
        return MemoryTypes.elements(ArrayType.INTS);
    }

    private static SequenceType<List<String>> texts() {
        return SequenceType.list(text());
    }

    private static SequenceType<List<Integer>> numbers() {
        return SequenceType.list(CanonicalTypes.INT);
    }

    private static void assertSame(Object expected, Object found) {
        assertArrayEquals(new Object[] {expected}, new Object[] {found});
    }

    @ParameterizedTest
    @MethodSource("values")
    <T> void areLentAndFreed(Pointing<T> pointing) {
        assertEquals(pointing.fieldBytes(), pointing.type().sizeBytes());
        try (GuestCall call = bridge.enter("live_blocks")) {
            Lowered value = call.lower(pointing.type(), "value", pointing.value());
            call.allocate();
            call.write(value);
            assertEquals(1 + pointing.blocks(), call.invoke());
            assertSame(pointing.value(), call.lift(pointing.type(), value.address()));
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    <T> void areHandedOverBothWays(Pointing<T> pointing) {
        int address = given(pointing);
        assertEquals(1 + pointing.blocks(), bridge.guestLiveBlocks(), "the guest's");
        try (GuestCall call = bridge.enter("live_blocks")) {
            call.invoke();
            call.adopt(pointing.type(), address);
            assertSame(pointing.value(), call.lift(pointing.type(), address));
        }
    }

    /** The value, which the guest owns with all that it points at. */
    private <T> int given(Pointing<T> pointing) {
        try (GuestCall call = bridge.enter("live_blocks")) {
            Lowered value =
                    call.lower(pointing.type(), "value", pointing.value()).transferred();
            call.allocate();
            call.write(value);
            call.invoke();
            return value.address();
        }
    }

    /** Of a value that stays the guest's nothing is freed. */
    @ParameterizedTest
    @MethodSource("values")
    <T> void stayTheGuests(Pointing<T> pointing) {
        int address = given(pointing);
        try (GuestCall call = bridge.enter("live_blocks")) {
            call.invoke();
            call.adoptParts(pointing.type(), address, false);
            assertSame(pointing.value(), call.lift(pointing.type(), address));
        }
        assertEquals(1 + pointing.blocks(), bridge.guestLiveBlocks());
        try (GuestCall call = bridge.enter("live_blocks")) {
            call.invoke();
            call.adopt(pointing.type(), address);
        }
    }

    private <T> String refused(MemoryType<T> type, T value) {
        try (GuestCall call = bridge.enter("live_blocks")) {
            return assertThrows(RuntimeException.class, () -> call.lower(type, "value", value))
                    .getMessage();
        }
    }

    @Test
    void whatDoesNotFit() {
        assertEquals(
                "'value' has 2 elements, the guest takes exactly 3",
                refused(MemoryTypes.fixedElements(ArrayType.INTS, 3), new int[2]));
        SequenceType<List<Integer>> numbers = SequenceType.list(CanonicalTypes.INT);
        assertEquals(
                "'value' has 1 elements, the guest takes exactly 2",
                refused(MemoryTypes.fixedValues(numbers, 2), List.of(1)));
        assertEquals(
                "'value[1]' of 'live_blocks' is null", refused(MemoryTypes.values(numbers), Arrays.asList(1, null)));
        assertEquals("'value' of 'live_blocks' is null", refused(MemoryTypes.text(TextType.UTF_8), null));
        refused(MemoryTypes.fixedText(TextType.UTF_8, 4), "grün");
        assertEquals("no lengths beside 'value'", refused(MemoryTypes.parallelText(TextType.UTF_8), "text"));
    }

    @Test
    void textsWithTheirLengthsBesideThem() {
        SequenceType<String[]> type = SequenceType.array(MemoryTypes.parallelText(TextType.UTF_16LE), String[]::new);
        try (GuestCall call = bridge.enter("live_blocks")) {
            Lowered texts = call.lowerParallel(type, "texts", new String[] {"ab", "", "cde"});
            call.allocate();
            call.write(texts);
            assertEquals(4, call.invoke(), "pointers, lengths and two texts");
            int[] lengths = new int[3];
            bridge.memory().read(texts.lengthsAddress(), lengths, 0, 3);
            assertArrayEquals(new int[] {2, 0, 3}, lengths);
            int third = bridge.memory().getInt(texts.address() + 2 * Integer.BYTES);
            assertEquals("cde", call.liftString(TextType.UTF_16LE, third, 3));
            assertThrows(IllegalStateException.class, () -> call.lift(type, texts.address(), 1));
        }
    }

    /** Values count from where they are, and cannot be changed once they are a list. */
    @Test
    void sequences() {
        SequenceType<List<Integer>> lists = SequenceType.list(CanonicalTypes.INT);
        SequenceType<Integer[]> arrays = SequenceType.array(CanonicalTypes.INT, Integer[]::new);
        try (GuestCall call = bridge.enter("live_blocks")) {
            Lowered values = call.lower(lists, "values", List.of(1, 2, 3));
            call.allocate();
            call.write(values);
            call.invoke();
            List<Integer> lifted = call.lift(lists, values.address(), 3);
            assertEquals(List.of(1, 2, 3), lifted);
            assertThrows(UnsupportedOperationException.class, () -> Collections.reverse(lifted));
            assertArrayEquals(new Integer[] {2, 3}, call.lift(arrays, values.address() + 4, 2));
            Integer[] read = {0, 0};
            arrays.liftInto(call.components(), values.address() + 4, read);
            assertArrayEquals(new Integer[] {2, 3}, read);
        }
    }
}
