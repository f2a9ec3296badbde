package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.GuestStringException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Text and arrays in a buffer of the bridge: those that fit it at once, and those that it has to be made larger for. */
final class CallerBufferCells {

    private static final int[] LENGTHS = {0, 1, 3, 4, 5, 255, 256, 257, Elements.MANY};

    private static final List<String> TEXTS =
            List.of("", "a", "1234567", "12345678", "123456789", "héllo wörld ✓ 漢字 😀", "😀é".repeat(10_000));

    private CallerBufferCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(
                array(Elements.I8, "", CallerBuffers::fillI8, 300),
                array(Elements.I16, "", CallerBuffers::fillI16, 9),
                array(Elements.U16, "", CallerBuffers::fillU16, 9),
                array(Elements.I32, "", CallerBuffers::fillI32, 9),
                array(Elements.I64, "", CallerBuffers::fillI64, 9),
                array(Elements.F32, "", CallerBuffers::fillF32, 9),
                array(Elements.F64, "", CallerBuffers::fillF64, 9),
                array(Elements.I32, "", CallerBuffers::askI32, 9),
                array(Elements.F64, "", CallerBuffers::askF64, 4),
                array(Elements.I32, " in bytes", CallerBuffers::fillBytesI32, 9),
                array(Elements.I8, "", CallerBuffers::fillWide, 9),
                cell("boolean[]", "", 1, CallerBufferCells::flags, b -> Cell.calling(() -> b.fillFlags(300))),
                cell(
                        "IntBuffer",
                        "",
                        Integer.BYTES,
                        CallerBufferCells::buffer,
                        b -> Cell.calling(() -> b.fillBuffer(9))),
                text("String", 1, CallerBuffers::print),
                text("String", 1, CallerBuffers::copyText),
                text("UTF-16LE", 2, CallerBuffers::copyUnits),
                cell(
                        "String, malformed",
                        "",
                        1,
                        probe -> probe.run(() -> assertThrows(GuestStringException.class, probe.bridge::copyMalformed)),
                        b -> Cell.calling(() -> b.copyText("fits"))),
                new Cell<>(
                        "int[]",
                        "@InOut parameter",
                        "host-owned",
                        "counted",
                        Integer.BYTES,
                        CallerBuffers.class,
                        CallerBufferCells::doubled,
                        b -> Cell.calling(() -> b.doubleAndCopy(new int[] {1, 2, 3, 4, 5, 6}))));
    }

    private static Cell<CallerBuffers> cell(
            String type,
            String unit,
            int alignBytes,
            Cell.Check<CallerBuffers> check,
            Function<CallerBuffers, Runnable> once) {
        return new Cell<>(
                type, "result", "no owner", "caller buffer" + unit, alignBytes, CallerBuffers.class, check, once);
    }

    private static <A> Cell<CallerBuffers> array(
            Elements<A> type, String unit, BiFunction<CallerBuffers, Integer, A> call, int once) {
        return cell(
                type.toString(),
                unit,
                type.bytes,
                probe -> {
                    for (int length : LENGTHS) {
                        A result = probe.call(() -> call.apply(probe.bridge, length));
                        assertArrayEquals(type.raw(type.counting(length)), type.raw(result));
                    }
                },
                b -> Cell.calling(() -> call.apply(b, once)));
    }

    private static Cell<CallerBuffers> text(
            String type, int alignBytes, BiFunction<CallerBuffers, String, String> call) {
        return cell(
                type,
                "",
                alignBytes,
                probe -> TEXTS.forEach(text -> assertEquals(text, probe.call(() -> call.apply(probe.bridge, text)))),
                b -> Cell.calling(() -> call.apply(b, "héllo wörld")));
    }

    private static void flags(Probe<CallerBuffers> probe) {
        for (int length : LENGTHS) {
            boolean[] expected = new boolean[length];
            for (int i = 0; i < length; i++) {
                expected[i] = (byte) (i + 1) != 0;
            }
            assertArrayEquals(expected, probe.call(() -> probe.bridge.fillFlags(length)));
        }
    }

    private static void buffer(Probe<CallerBuffers> probe) {
        for (int length : LENGTHS) {
            int[] result = new int[length];
            probe.call(() -> probe.bridge.fillBuffer(length)).get(result);
            assertArrayEquals(Elements.I32.counting(length), result);
        }
    }

    /** A second call sees the elements that the first saw, and what comes back was changed once. */
    private static void doubled(Probe<CallerBuffers> probe) {
        for (int length : new int[] {0, 1, 4, 5, 100}) {
            int[] values = Elements.I32.counting(length);
            int[] before = values.clone();
            assertArrayEquals(before, probe.call(() -> probe.bridge.doubleAndCopy(values)));
            assertArrayEquals(IntStream.of(before).map(value -> 2 * value).toArray(), values, Arrays.toString(before));
        }
    }
}
