package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Pointers made by hand under the Canonical ABI: arguments that the guest frees, and results of which it is told that they were read. */
final class CanonicalPresetCells {

    private static final String TOLD = "told";
    private static final int[] COUNTS = {0, 1, 3, 100, Elements.MANY};

    private CanonicalPresetCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(arguments(), results(), Stream.of(item())).flatMap(Function.identity());
    }

    private static Cell<CanonicalPreset> cell(
            String type,
            String direction,
            String owner,
            String shape,
            int alignBytes,
            Cell.Check<CanonicalPreset> check,
            Function<CanonicalPreset, ?> once) {
        return new Cell<>(
                type,
                direction,
                owner,
                shape,
                alignBytes,
                CanonicalPreset.class,
                check,
                b -> Cell.calling(() -> String.valueOf(once.apply(b))));
    }

    private static Stream<Cell<?>> arguments() {
        return Stream.of(
                cell(
                        "String",
                        "parameter",
                        PresetCells.GIVEN,
                        "counted",
                        1,
                        probe -> {
                            for (int count : COUNTS) {
                                String text = PresetResultCells.spelled(count);
                                assertEquals(TextCells.hash(text), probe.call(() -> probe.bridge.hashText(text)));
                            }
                        },
                        b -> b.hashText("text")),
                cell(
                        "int[]",
                        "parameter",
                        PresetCells.GIVEN,
                        "counted",
                        Integer.BYTES,
                        probe -> {
                            for (int count : COUNTS) {
                                int[] values = Elements.I32.counting(count);
                                assertEquals(count * (count + 1L) / 2, probe.call(() -> probe.bridge.sum(values)));
                            }
                        },
                        b -> b.sum(new int[] {1, 2, 3})));
    }

    private static Stream<Cell<?>> results() {
        return Stream.of(
                text("packed", CanonicalPreset::packedText),
                ints("packed", CanonicalPreset::packedInts),
                text("length high", CanonicalPreset::turnedText),
                ints("length high", CanonicalPreset::turnedInts),
                text("multi-value", CanonicalPreset::bothText),
                ints("multi-value", CanonicalPreset::bothInts),
                text("wide pointer", CanonicalPreset::wideText),
                ints("wide pointer", CanonicalPreset::wideInts),
                text("getters", CanonicalPreset::getterText),
                ints("getters", CanonicalPreset::getterInts),
                text("terminated", CanonicalPreset::endedText),
                ints("terminated", CanonicalPreset::endedInts),
                text("prefix", CanonicalPreset::prefixedText),
                ints("prefix", CanonicalPreset::prefixedInts),
                ints("header", CanonicalPreset::headedInts),
                text("given", CanonicalPreset::givenText),
                ints("given", CanonicalPreset::givenInts));
    }

    private static Cell<CanonicalPreset> text(String shape, BiFunction<CanonicalPreset, Integer, String> call) {
        return cell(
                "String",
                "result",
                TOLD,
                shape,
                1,
                probe -> {
                    int posted = probe.bridge.posted();
                    for (int count : COUNTS) {
                        assertEquals(
                                PresetResultCells.spelled(count), probe.call(() -> call.apply(probe.bridge, count)));
                    }
                    assertEquals(posted + COUNTS.length, probe.bridge.posted(), "results that the guest was told of");
                },
                b -> call.apply(b, 5));
    }

    private static Cell<CanonicalPreset> ints(String shape, BiFunction<CanonicalPreset, Integer, int[]> call) {
        return cell(
                "int[]",
                "result",
                TOLD,
                shape,
                1,
                probe -> {
                    int posted = probe.bridge.posted();
                    for (int count : COUNTS) {
                        assertArrayEquals(
                                Elements.I32.counting(count), probe.call(() -> call.apply(probe.bridge, count)));
                    }
                    assertEquals(posted + COUNTS.length, probe.bridge.posted(), "results that the guest was told of");
                },
                b -> call.apply(b, 5));
    }

    private static Cell<CanonicalPreset> item() {
        return cell(
                "struct with pointers",
                "result",
                TOLD,
                "behind a pointer",
                1,
                probe -> {
                    int posted = probe.bridge.posted();
                    for (int count : COUNTS) {
                        assertEquals(PresetResultCells.item(count), probe.call(() -> probe.bridge.madeItem(count)));
                    }
                    assertEquals(posted + COUNTS.length, probe.bridge.posted(), "results that the guest was told of");
                },
                b -> b.madeItem(3));
    }
}
