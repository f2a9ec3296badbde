package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.EnumSets.Style;
import io.wasmbridge.it.Parts.Cut;
import io.wasmbridge.it.Parts.MinMax;
import io.wasmbridge.it.Parts.Numbers;
import io.wasmbridge.it.Parts.Opened;
import io.wasmbridge.it.Parts.Owners;
import io.wasmbridge.it.Parts.Pair;
import io.wasmbridge.it.Parts.Placed;
import io.wasmbridge.it.Parts.Point;
import io.wasmbridge.it.Parts.Words;
import io.wasmbridge.it.Scalars.Colour;
import io.wasmbridge.runtime.GuestErrorException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Records without a layout: each component a result of its own, or written to an address of its own. */
final class ComponentCells {

    private static final String NONE = "no owner";
    private static final String OUT = "transferred out";
    private static final String WASM = "wasm-owned";
    private static final String WRITTEN = "out pointers";
    private static final String BESIDE = "out pointers, beside a status";

    private ComponentCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(
                        bothWays(ReturnedComponents.class, "multi-value", "multi-value"),
                        bothWays(WrittenComponents.class, WRITTEN, BESIDE),
                        besideStatus(),
                        onlyWritten())
                .flatMap(Function.identity());
    }

    private static <B extends Components> Stream<Cell<?>> bothWays(Class<B> type, String shape, String opened) {
        return Stream.of(
                cell(
                        "record of numbers",
                        NONE,
                        shape,
                        4,
                        type,
                        ComponentCells::found,
                        b -> () -> b.minMax(new int[] {1})),
                cell("record of every number", NONE, shape, 8, type, ComponentCells::numbers, b -> () -> b.numbers(1)),
                cell(
                        "record of texts",
                        OUT,
                        shape,
                        1,
                        type,
                        ComponentCells::cut,
                        b -> Cell.calling(() -> b.cut("héllo", 3))),
                cell("record of texts", WASM, shape, 4, type, ComponentCells::own, b -> Cell.calling(b::ownCut)),
                cell(
                        "record of several owners",
                        OUT + ", kept, absent",
                        shape,
                        4,
                        type,
                        ComponentCells::owners,
                        b -> Cell.calling(() -> b.owners(3, true))),
                cell(
                        "record of a list",
                        OUT,
                        shape,
                        4,
                        type,
                        ComponentCells::words,
                        b -> Cell.calling(() -> b.words(3))),
                cell("record of an object", OUT, opened, 4, type, ComponentCells::opened, ComponentCells::opening),
                cell("record of two objects", OUT, shape, 4, type, ComponentCells::pair, ComponentCells::pairing));
    }

    private static Stream<Cell<?>> besideStatus() {
        return Stream.of(
                cell(
                        "record of numbers",
                        NONE,
                        BESIDE,
                        4,
                        WrittenComponents.class,
                        ComponentCells::tried,
                        b -> () -> b.tryMinMax(new int[] {1, 2})),
                cell(
                        "record of texts",
                        OUT,
                        BESIDE,
                        1,
                        WrittenComponents.class,
                        ComponentCells::triedCut,
                        b -> Cell.calling(() -> b.tryCut("héllo", 3))));
    }

    private static Stream<Cell<?>> onlyWritten() {
        return Stream.of(cell(
                "record of what lies inline",
                NONE,
                WRITTEN,
                8,
                WrittenComponents.class,
                ComponentCells::placed,
                b -> Cell.calling(() -> b.place(3))));
    }

    private static <B extends Components> Cell<B> cell(
            String record,
            String owner,
            String shape,
            int alignBytes,
            Class<B> type,
            Cell.Check<B> check,
            Function<B, Runnable> prepared) {
        return new Cell<>(record, "result", owner, shape, alignBytes, type, check, prepared);
    }

    private static void closing(Gauge... gauges) {
        Stream.of(gauges).forEach(Gauge::close);
    }

    private static Runnable opening(Components guest) {
        return () -> closing(guest.opened(1, false, false).gauge());
    }

    private static Runnable pairing(Components guest) {
        return () -> {
            Pair pair = guest.pair(0);
            closing(pair.first(), pair.second());
        };
    }

    private static void fails(Probe<? extends Components> probe, int status, Supplier<?> call) {
        probe.run(() -> {
            GuestErrorException thrown = assertThrows(GuestErrorException.class, call::get);
            assertTrue(thrown.getMessage().endsWith("status " + status), thrown.getMessage());
        });
    }

    private static void found(Probe<? extends Components> probe) {
        int[] values = probe.random.ints(50).toArray();
        MinMax expected = new MinMax(
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow());
        assertEquals(expected, probe.call(() -> probe.bridge.minMax(values)));
        assertEquals(new MinMax(0, 0), probe.call(() -> probe.bridge.minMax(new int[0])));
    }

    private static void numbers(Probe<? extends Components> probe) {
        for (long seed : new long[] {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 0x1234_5678_9ABC_DEF0L}) {
            int bits = (int) seed;
            EnumSet<Style> styles = EnumSet.noneOf(Style.class);
            for (Style style : Style.values()) {
                if ((Integer.remainderUnsigned(bits, 8) >> style.ordinal() & 1) != 0) {
                    styles.add(style);
                }
            }
            Numbers expected = new Numbers(
                    (bits & 1) != 0,
                    (byte) bits,
                    (short) bits,
                    (char) bits,
                    bits,
                    seed,
                    (float) Integer.toUnsignedLong(bits) / 2,
                    (double) seed / 4,
                    bits & 0xFF,
                    bits & 0xFFFF,
                    Integer.toUnsignedLong(bits),
                    Colour.values()[Integer.remainderUnsigned(bits, 3)],
                    styles);
            assertEquals(expected, probe.call(() -> probe.bridge.numbers(seed)));
        }
    }

    private static void cut(Probe<? extends Components> probe) {
        for (int at : new int[] {0, 1, 3, 6}) {
            String text = "a©€b";
            int whole = at == 1 ? 1 : at == 3 ? 2 : at == 6 ? 3 : 0;
            assertEquals(
                    new Cut(text.substring(0, whole), text.substring(whole), at),
                    probe.call(() -> probe.bridge.cut(text, at)));
        }
        assertEquals(new Cut("", "", 0), probe.call(() -> probe.bridge.cut("", 5)));
    }

    private static void own(Probe<? extends Components> probe) {
        assertEquals(new Cut("the guest's ", "own ✓", -1), probe.call(probe.bridge::ownCut));
    }

    private static void owners(Probe<? extends Components> probe) {
        for (int count : new int[] {0, 1, 7}) {
            Owners owners = probe.call(() -> probe.bridge.owners(count, true));
            long[] expected = new long[count];
            Arrays.setAll(expected, i -> i * i * 1_000_000_007L);
            assertArrayEquals(expected, owners.values());
            assertEquals("constant", owners.name());
            assertEquals("titlé", owners.title());
            assertArrayEquals(new int[] {5, -6}, owners.ids().orElseThrow());

            Owners untitled = probe.call(() -> probe.bridge.owners(count, false));
            assertEquals(null, untitled.title());
            assertEquals(Optional.empty(), untitled.ids());
        }
    }

    private static void words(Probe<? extends Components> probe) {
        assertEquals(new Words(List.of(), 0), probe.call(() -> probe.bridge.words(0)));
        assertEquals(new Words(List.of("", "a", "bb", "ccc"), 6), probe.call(() -> probe.bridge.words(4)));
    }

    private static void opened(Probe<? extends Components> probe) {
        Opened opened = probe.keeping(1, () -> probe.bridge.opened(2, false, true));
        assertEquals("gggg", opened.name());
        assertEquals(Colour.values()[2], opened.colour());
        assertEquals(2, probe.call(opened.gauge()::value));
        Gauge other = opened.other().orElseThrow();
        assertEquals(77, probe.call(other::value));
        probe.run(other::close);
        probe.keeping(-1, opened.gauge()::close);

        Opened alone = probe.keeping(1, () -> probe.bridge.opened(1, false, false));
        assertEquals(Optional.empty(), alone.other());
        probe.keeping(-1, alone.gauge()::close);
    }

    private static void pair(Probe<? extends Components> probe) {
        Pair pair = probe.keeping(2, () -> probe.bridge.pair(0));
        assertEquals(1, pair.first().value());
        assertEquals(2, pair.second().value());
        probe.keeping(-1, pair.first()::close);
        assertEquals(2, pair.second().value());
        probe.keeping(-1, pair.second()::close);
    }

    private static void tried(Probe<WrittenComponents> probe) {
        assertEquals(new MinMax(-3, 9), probe.call(() -> probe.bridge.tryMinMax(new int[] {9, -3})));
        fails(probe, 3, () -> probe.bridge.tryMinMax(new int[0]));
    }

    private static void triedCut(Probe<WrittenComponents> probe) {
        assertEquals(new Cut("hé", "llo", 3), probe.call(() -> probe.bridge.tryCut("héllo", 3)));
        fails(probe, 1, () -> probe.bridge.tryCut("", 3));
        fails(probe, -5, () -> probe.bridge.opened(-5, false, false));
    }

    private static void placed(Probe<WrittenComponents> probe) {
        for (int id : new int[] {0, 3, 12}) {
            Placed placed = probe.call(() -> probe.bridge.place(id));
            assertEquals("abcdefghijkl".substring(0, id), placed.label());
            assertEquals(new Point(id, -id), placed.point());
            assertArrayEquals(new short[] {(short) id, (short) (id + 1), (short) (id + 2)}, placed.ids());
        }
    }
}
