package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.BoxedLists;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.ObjectType;
import io.wasmbridge.runtime.generated.ObjectTypes;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects of a guest's collector, there and back: the guest turns the order of what they hold, and doubles texts. */
class CollectedValuesTest {

    /** {@code export} of the guest takes {@code there} and gives {@code back}. The type is made where it is tested. */
    private record Turned<T>(String export, Supplier<ObjectType<T>> type, T there, T back) {
        @Override
        public String toString() {
            return export + " of a " + there.getClass().getSimpleName();
        }
    }

    private final TestBridge bridge = TestBridge.of(contract(), Guest.COLLECTED.bytes())
            .engine(Engine.interpreter())
            .build();

    private static ModuleContract contract() {
        return Guest.COLLECTED
                .contract()
                .collected()
                .keepsEmptyResults()
                .makes("ArrayBuffer", "string", "Array<bool>", "Array<u8>", "Array<i32>", "Array<string>")
                .build();
    }

    @AfterEach
    void nothingIsLeft() {
        bridge.raw("drop_kept");
        bridge.raw("__collect");
        assertEquals(0, bridge.guestLiveBlocks());
        assertFalse(bridge.poisoned());
    }

    static Stream<Turned<?>> values() {
        return Stream.of(
                list(
                        "array_u8",
                        () -> BoxedLists.bytes(ObjectTypes.array("Array<u8>", ArrayType.BYTES)),
                        (byte) 1,
                        (byte) -2),
                list(
                        "array_u8",
                        () -> BoxedLists.booleans(ObjectTypes.array("Array<bool>", ArrayType.BOOLEANS)),
                        true,
                        false),
                list(
                        "array_i16",
                        () -> BoxedLists.shorts(ObjectTypes.array("Array<i16>", ArrayType.SHORTS)),
                        (short) 1,
                        (short) -2),
                list(
                        "array_u16",
                        () -> BoxedLists.chars(ObjectTypes.array("Array<u16>", ArrayType.CHARS)),
                        'a',
                        '\uFFFF'),
                list("array_i32", () -> BoxedLists.ints(ObjectTypes.array("Array<i32>", ArrayType.INTS)), 1, -2),
                list("array_i64", () -> BoxedLists.longs(ObjectTypes.array("Array<i64>", ArrayType.LONGS)), 1L, -2L),
                list(
                        "array_f32",
                        () -> BoxedLists.floats(ObjectTypes.array("Array<f32>", ArrayType.FLOATS)),
                        1.5f,
                        -2f),
                list(
                        "array_f64",
                        () -> BoxedLists.doubles(ObjectTypes.array("Array<f64>", ArrayType.DOUBLES)),
                        1.5,
                        -2.0),
                new Turned<>(
                        "array_of_strings",
                        () -> ObjectTypes.list("Array<string>", ObjectTypes.STRING),
                        List.of("one", "grün"),
                        List.of("grüngrün", "oneone")),
                new Turned<>(
                        "static_of_strings",
                        () -> ObjectTypes.staticList("StaticArray<string>", ObjectTypes.STRING),
                        List.of("one", "grün"),
                        List.of("grüngrün", "oneone")),
                new Turned<>(
                        "array_of_strings",
                        () -> ObjectTypes.array("Array<string>", ObjectTypes.STRING, String[]::new),
                        new String[] {"one", ""},
                        new String[] {"", "oneone"}),
                new Turned<>(
                        "static_of_strings",
                        () -> ObjectTypes.staticArray("StaticArray<string>", ObjectTypes.STRING, String[]::new),
                        new String[] {"one", ""},
                        new String[] {"", "oneone"}),
                new Turned<>(
                        "view_i32",
                        () -> ObjectTypes.typedArray("Int32Array", ArrayType.INTS),
                        new int[] {1, -2},
                        new int[] {-2, 1}),
                new Turned<>(
                        "static_i64",
                        () -> ObjectTypes.staticArray("StaticArray<i64>", ArrayType.LONGS),
                        new long[] {1, -2},
                        new long[] {-2, 1}));
    }

    private static <E> Turned<List<E>> list(String export, Supplier<ObjectType<List<E>>> type, E first, E second) {
        return new Turned<>(export, type, List.of(first, second), List.of(second, first));
    }

    @ParameterizedTest
    @MethodSource("values")
    <T> void thereAndBack(Turned<T> turned) {
        assertArrayEquals(
                new Object[] {turned.back()},
                new Object[] {echoed(turned.export(), turned.type().get(), turned.there())});
    }

    private <T> T echoed(String export, ObjectType<T> type, T value) {
        try (GuestCall call = bridge.enter("turned_" + export)) {
            Lowered argument = call.lower(type, "values", value);
            call.allocate();
            call.write(argument);
            return call.lift(type, (int) call.invoke(argument.address()));
        }
    }

    @Test
    void listsCannotBeChangedAndHoldNoNull() {
        ObjectType<List<Integer>> type = BoxedLists.ints(ObjectTypes.array("Array<i32>", ArrayType.INTS));
        List<Integer> lifted = echoed("array_i32", type, List.of(1, 2));
        assertThrows(UnsupportedOperationException.class, () -> lifted.set(0, 3));
        try (GuestCall call = bridge.enter("turned_array_i32")) {
            assertEquals(
                    "'values[1]' of 'turned_array_i32' is null",
                    assertThrows(NullPointerException.class, () -> call.lower(type, "values", Arrays.asList(1, null)))
                            .getMessage());
        }
    }
}
