package io.wasmbridge.it;

import static io.wasmbridge.it.Elements.F32;
import static io.wasmbridge.it.Elements.F64;
import static io.wasmbridge.it.Elements.I16;
import static io.wasmbridge.it.Elements.I32;
import static io.wasmbridge.it.Elements.I64;
import static io.wasmbridge.it.Elements.I8;
import static io.wasmbridge.it.Elements.U16;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.CharView;
import io.wasmbridge.runtime.DoubleView;
import io.wasmbridge.runtime.FloatView;
import io.wasmbridge.runtime.GuestStringException;
import io.wasmbridge.runtime.IntView;
import io.wasmbridge.runtime.LongView;
import io.wasmbridge.runtime.ShortView;
import io.wasmbridge.runtime.StaleViewException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Text, arrays and views that come back as a pointer and a length, in every shape that carries both. */
final class CountedResultCells {

    private static final String TRANSFERRED = "transferred out";
    private static final String RELEASED = "transferred out (free = release_text)";
    private static final String OWNED = "wasm-owned";

    /** The alignment of an area that the bridge provides. */
    private static final int AREA_ALIGN_BYTES = 4;

    private CountedResultCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(
                        new Shape<>("length high", LengthHighResults.class, 1),
                        new Shape<>("multi-value", MultiValueResults.class, 1),
                        new Shape<>("return area", ReturnAreaResults.class, AREA_ALIGN_BYTES),
                        new Shape<>("out length", OutLengthResults.class, AREA_ALIGN_BYTES),
                        new Shape<>("wide pointer", WidePointerResults.class, 1),
                        new Shape<>("out pointers", OutPointersResults.class, AREA_ALIGN_BYTES),
                        new Shape<>("getters", GettersResults.class, 1))
                .flatMap(Shape::cells);
    }

    /**
     * One shape.
     *
     * @param alignBytes what a block of the bridge's own is aligned to
     */
    private record Shape<B extends CountedResults>(String name, Class<B> bridge, int alignBytes) {

        Stream<Cell<?>> cells() {
            return Stream.concat(arrays().flatMap(row -> row.cells(this)), texts());
        }

        Cell<B> cell(String type, String owner, Cell.Check<B> check, Function<B, Runnable> once) {
            return cell(type, "result", owner, name, alignBytes, check, once);
        }

        private Cell<B> cell(
                String type,
                String direction,
                String owner,
                String shape,
                int align,
                Cell.Check<B> check,
                Function<B, Runnable> once) {
            return new Cell<>(type, direction, owner, shape, align, bridge, check, once);
        }

        private Stream<Cell<?>> texts() {
            return Stream.of(
                    text(OWNED, "wasm-owned ✓", CountedResults::staticText),
                    text(TRANSFERRED, "handed over ✓", CountedResults::madeText),
                    text(RELEASED, "handed over ✓", CountedResults::releasedText),
                    text(OWNED + ", none kept", "", CountedResults::keptText),
                    text("transferred, nothing", "", CountedResults::noText),
                    malformed(OWNED, CountedResults::malformedText),
                    malformed(TRANSFERRED, CountedResults::madeMalformedText),
                    cell(
                            "long[]",
                            OWNED + ", nothing",
                            probe -> assertEquals(0, probe.call(probe.bridge::noElements).length),
                            b -> Cell.calling(b::noElements)),
                    cell(
                            "String",
                            "parameter and result",
                            "host-owned, transferred out",
                            "counted, " + name,
                            1,
                            CountedResultCells::reversed,
                            b -> Cell.calling(() -> b.reversed("héllo"))),
                    cell(
                            "String",
                            "parameter and result",
                            "transferred in, back on the next call",
                            "counted, " + name,
                            1,
                            CountedResultCells::swapped,
                            b -> Cell.calling(() -> b.swapKept("héllo"))));
        }

        private Cell<B> text(String owner, String expected, Function<B, String> call) {
            return cell(
                    "String",
                    owner,
                    probe -> {
                        for (int i = 0; i < 3; i++) {
                            assertEquals(expected, probe.call(() -> call.apply(probe.bridge)));
                        }
                    },
                    b -> Cell.calling(() -> call.apply(b)));
        }

        private Cell<B> malformed(String owner, Function<B, String> call) {
            return cell(
                    "String, malformed",
                    owner.equals(OWNED) ? OWNED : "transferred, then freed",
                    probe -> probe.run(() -> assertThrows(GuestStringException.class, () -> call.apply(probe.bridge))),
                    b -> b::staticText);
        }
    }

    private static Stream<Row<?, ?>> arrays() {
        return Stream.of(
                new Row<>(
                        I8,
                        CountedResults::madeI8,
                        CountedResults::releasedI8,
                        CountedResults::tableI8,
                        CountedResults::shownI8,
                        ByteView::toArray),
                new Row<>(
                        I16,
                        CountedResults::madeI16,
                        CountedResults::releasedI16,
                        CountedResults::tableI16,
                        CountedResults::shownI16,
                        ShortView::toArray),
                new Row<>(
                        U16,
                        CountedResults::madeU16,
                        CountedResults::releasedU16,
                        CountedResults::tableU16,
                        CountedResults::shownU16,
                        CharView::toArray),
                new Row<>(
                        I32,
                        CountedResults::madeI32,
                        CountedResults::releasedI32,
                        CountedResults::tableI32,
                        CountedResults::shownI32,
                        IntView::toArray),
                new Row<>(
                        I64,
                        CountedResults::madeI64,
                        CountedResults::releasedI64,
                        CountedResults::tableI64,
                        CountedResults::shownI64,
                        LongView::toArray),
                new Row<>(
                        F32,
                        CountedResults::madeF32,
                        CountedResults::releasedF32,
                        CountedResults::tableF32,
                        CountedResults::shownF32,
                        FloatView::toArray),
                new Row<>(
                        F64,
                        CountedResults::madeF64,
                        CountedResults::releasedF64,
                        CountedResults::tableF64,
                        CountedResults::shownF64,
                        DoubleView::toArray));
    }

    /** An element type: arrays of it that the guest makes, one that it has, and a view of that. */
    private record Row<A, V>(
            Elements<A> type,
            BiFunction<CountedResults, Integer, A> made,
            BiFunction<CountedResults, Integer, A> released,
            Function<CountedResults, A> owned,
            Function<CountedResults, V> shown,
            Function<V, A> toArray) {

        <B extends CountedResults> Stream<Cell<?>> cells(Shape<B> shape) {
            return Stream.of(
                    shape.cell(
                            type.toString(),
                            TRANSFERRED,
                            probe -> handedOver(probe, made),
                            b -> Cell.calling(() -> made.apply(b, 4))),
                    shape.cell(
                            type.toString(),
                            RELEASED,
                            probe -> handedOver(probe, released),
                            b -> Cell.calling(() -> released.apply(b, 4))),
                    shape.cell(
                            type.toString(),
                            OWNED,
                            probe -> assertElements(type.counting(4), probe.call(() -> owned.apply(probe.bridge))),
                            b -> Cell.calling(() -> owned.apply(b))),
                    shape.cell(type + " view", OWNED, this::untilTheNextCall, b -> Cell.calling(() -> shown.apply(b))));
        }

        private void assertElements(A expected, A actual) {
            assertArrayEquals(type.raw(expected), type.raw(actual));
        }

        private void handedOver(Probe<? extends CountedResults> probe, BiFunction<CountedResults, Integer, A> call) {
            for (int length : new int[] {0, 1, 2, probe.random.nextInt(1000), Elements.MANY}) {
                assertElements(type.counting(length), probe.call(() -> call.apply(probe.bridge, length)));
            }
        }

        private void untilTheNextCall(Probe<? extends CountedResults> probe) {
            V view = shown.apply(probe.bridge);
            assertElements(type.counting(4), toArray.apply(view));
            probe.bridge.liveBlocks();
            assertThrows(StaleViewException.class, () -> toArray.apply(view));
            probe.run(() -> assertElements(type.counting(4), toArray.apply(shown.apply(probe.bridge))));
        }
    }

    private static final List<String> SAMPLES =
            List.of("", "a", "a\0b", "héllo wörld, grüße ✓ 漢字 😀", "😀é".repeat(10_000));

    private static void reversed(Probe<? extends CountedResults> probe) {
        for (String sample : SAMPLES) {
            int[] points = sample.codePoints().toArray();
            StringBuilder expected = new StringBuilder();
            for (int i = points.length - 1; i >= 0; i--) {
                expected.appendCodePoint(points[i]);
            }
            assertEquals(expected.toString(), probe.call(() -> probe.bridge.reversed(sample)));
        }
    }

    /** The guest keeps a block for each text that goes in, and gives up the one before. */
    private static void swapped(Probe<? extends CountedResults> probe) {
        String before = "";
        for (String sample : SAMPLES) {
            String expected = before;
            int blocks = (sample.isEmpty() ? 0 : 1) - (before.isEmpty() ? 0 : 1);
            probe.keeping(blocks, () -> assertEquals(expected, probe.bridge.swapKept(sample)));
            assertEquals(sample, probe.call(probe.bridge::keptText));
            before = sample;
        }
        probe.keeping(-1, probe.bridge::dropKept);
    }
}
