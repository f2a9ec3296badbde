package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.it.EnumSets.Mode;
import io.wasmbridge.it.EnumSets.Square;
import io.wasmbridge.it.EnumSets.Style;
import io.wasmbridge.it.Scalars.Colour;
import io.wasmbridge.it.Scalars.Level;
import io.wasmbridge.runtime.GuestValueException;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Scalars that come back through an area of the bridge. */
final class WrittenScalarCells {

    private WrittenScalarCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(
                new Cell<>(
                        "boolean",
                        "result",
                        "no owner",
                        "out pointers",
                        1,
                        WrittenScalars.class,
                        probe -> List.of(0, 1, 2, 255)
                                .forEach(value ->
                                        assertEquals(value != 0, probe.call(() -> probe.bridge.outBool(value)))),
                        b -> () -> b.outBool(1)),
                cell("byte", 1, WrittenScalars::outI8, (byte) 0, Byte.MIN_VALUE, (byte) -1, Byte.MAX_VALUE),
                cell("short", 2, WrittenScalars::outI16, (short) 0, Short.MIN_VALUE, (short) -1, Short.MAX_VALUE),
                cell("char", 2, WrittenScalars::outC16, '\0', 'é', Character.MAX_VALUE),
                cell("int", 4, WrittenScalars::outI32, 0, Integer.MIN_VALUE, -1, Integer.MAX_VALUE),
                cell("long", 8, WrittenScalars::outI64, 0L, Long.MIN_VALUE, -1L, 1L << 32, Long.MAX_VALUE),
                cell("float", 4, WrittenScalars::outF32, 0f, -0f, Float.MIN_VALUE, Float.NEGATIVE_INFINITY),
                cell("double", 8, WrittenScalars::outF64, 0d, -0d, Double.MIN_VALUE, Double.NEGATIVE_INFINITY),
                cell("@Unsigned(8) int", 1, WrittenScalars::outU8, 0, 127, 128, 255),
                cell("@Unsigned(16) int", 2, WrittenScalars::outU16, 0, 32_768, 65_535),
                cell("@Unsigned(32) long", 4, WrittenScalars::outU32, 0L, 1L << 31, (1L << 32) - 1),
                cell("enum by ordinal", 4, WrittenScalars::outColour, Colour.values()),
                cell("enum by value", 4, WrittenScalars::outLevel, Level.HIGH, Level.LOW),
                cell(
                        "EnumSet in an i32",
                        4,
                        WrittenScalars::outStyles,
                        EnumSet.of(Style.ITALIC, Style.UNDERLINED),
                        EnumSet.noneOf(Style.class)),
                cell(
                        "EnumSet in an i64",
                        8,
                        WrittenScalars::outSquares,
                        EnumSet.of(Square.A1, Square.H8),
                        EnumSet.allOf(Square.class)),
                cell("EnumSet by value", 4, WrittenScalars::outModes, EnumSet.allOf(Mode.class), EnumSet.of(Mode.LOCK)),
                new Cell<>(
                        "long",
                        "result",
                        "no owner",
                        "out pointers",
                        8,
                        WrittenScalars.class,
                        probe -> assertEquals(0, probe.call(probe.bridge::outNothing), "what is not written is zero"),
                        b -> b::outNothing),
                new Cell<>(
                        "int",
                        "result",
                        "no owner",
                        "out pointers",
                        1,
                        WrittenScalars.class,
                        WrittenScalarCells::besideAText,
                        b -> () -> b.outTextLength("héllo")));
    }

    @SafeVarargs
    private static <T> Cell<WrittenScalars> cell(
            String type, int alignBytes, BiFunction<WrittenScalars, T, T> call, T... values) {
        return new Cell<>(
                type,
                "result",
                "no owner",
                "out pointers",
                alignBytes,
                WrittenScalars.class,
                probe -> {
                    for (T value : values) {
                        assertEquals(value, probe.call(() -> call.apply(probe.bridge, value)));
                    }
                },
                b -> Cell.calling(() -> call.apply(b, values[0])));
    }

    private static void besideAText(Probe<WrittenScalars> probe) {
        assertEquals(6, probe.call(() -> probe.bridge.outTextLength("héllo")));
        probe.run(() -> assertThrows(GuestValueException.class, () -> probe.bridge.colourOf(99)));
        assertFalse(probe.bridge.poisoned());
    }
}
