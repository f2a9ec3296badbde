package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Arrays of booleans, both ways: the guest sees 0 and 1, and may leave any byte. */
final class FlagCells {

    private FlagCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(
                cell("parameter", "host-owned", "counted", FlagCells::lent, b -> () -> b.sumI8(true, false)),
                cell("@Out parameter", "host-owned", "counted", FlagCells::filled, b -> () -> b.fillI8(new boolean[4])),
                cell(
                        "@InOut parameter",
                        "host-owned",
                        "counted",
                        FlagCells::changed,
                        b -> () -> b.negateI8(new boolean[] {true, false})),
                cell("parameter", "transferred in", "counted", FlagCells::kept, b -> () -> b.keepI8(new boolean[4])),
                cell("parameter", "host-owned", "fixed", FlagCells::four, b -> () -> b.first4I8(new boolean[4])),
                cell(
                        "@Out parameter",
                        "host-owned",
                        "fixed",
                        FlagCells::cleared,
                        b -> () -> b.clearedI8(new boolean[4])),
                cell(
                        "parameter",
                        "host-owned",
                        "terminated",
                        FlagCells::ended,
                        b -> () -> b.terminatedI8(new boolean[] {true, true})),
                cell(
                        "@InOut parameter",
                        "host-owned",
                        "fixed",
                        FlagCells::fourAndBack,
                        b -> () -> b.changed4I8(new boolean[4])),
                cell(
                        "@InOut parameter",
                        "host-owned",
                        "terminated",
                        FlagCells::endedAndBack,
                        b -> () -> b.changedTerminatedI8(new boolean[] {true, true})),
                cell(
                        "parameter",
                        "transferred in",
                        "fixed",
                        FlagCells::handedOver4,
                        b -> () -> b.handOver4I8(new boolean[4])),
                cell(
                        "parameter",
                        "transferred in",
                        "terminated",
                        FlagCells::handedOver,
                        b -> () -> b.handOverTerminatedI8(new boolean[] {true})),
                made("transferred out", "packed", FlagShapes::makeI8, FlagCells::notMultiplesOf256),
                made(
                        "transferred out (free = release_text)",
                        "packed",
                        FlagShapes::releasedI8,
                        FlagCells::notMultiplesOf256),
                owned("wasm-owned", "packed", FlagShapes::tableI8, 4),
                made(
                        "transferred out",
                        "terminated",
                        FlagShapes::madeTerminatedI8,
                        length -> allTrue(Math.min(length, 255))),
                owned("wasm-owned", "terminated", FlagShapes::staticTerminatedI8, 3),
                owned("transferred out", "fixed", FlagShapes::fixedMadeI8, 4),
                owned("wasm-owned", "fixed", FlagShapes::fixedI8, 4));
    }

    private static Cell<FlagShapes> cell(
            String direction,
            String owner,
            String shape,
            Cell.Check<FlagShapes> check,
            Function<FlagShapes, Runnable> once) {
        return new Cell<>("boolean[]", direction, owner, shape, 1, FlagShapes.class, check, once);
    }

    private static Cell<FlagShapes> made(
            String owner,
            String shape,
            BiFunction<FlagShapes, Integer, boolean[]> call,
            Function<Integer, boolean[]> expected) {
        return cell(
                "result",
                owner,
                shape,
                probe -> {
                    for (int length : new int[] {0, 1, 255, 256, 257, probe.random.nextInt(1000), Elements.MANY}) {
                        assertArrayEquals(expected.apply(length), probe.call(() -> call.apply(probe.bridge, length)));
                    }
                },
                b -> Cell.calling(() -> call.apply(b, 4)));
    }

    private static Cell<FlagShapes> owned(
            String owner, String shape, Function<FlagShapes, boolean[]> call, int length) {
        return cell(
                "result",
                owner,
                shape,
                probe -> assertArrayEquals(allTrue(length), probe.call(() -> call.apply(probe.bridge))),
                b -> Cell.calling(() -> call.apply(b)));
    }

    private static boolean[] allTrue(int length) {
        boolean[] flags = new boolean[length];
        Arrays.fill(flags, true);
        return flags;
    }

    /** What the guest counts, cut to a byte: 1, 2 and so on, every 256th of them 0. */
    private static boolean[] notMultiplesOf256(int length) {
        boolean[] flags = new boolean[length];
        for (int i = 0; i < length; i++) {
            flags[i] = (i + 1) % 256 != 0;
        }
        return flags;
    }

    private static List<boolean[]> samples(Random random) {
        List<boolean[]> samples = new ArrayList<>();
        for (int length : new int[] {0, 1, 2, random.nextInt(1000), 8192, 8193, Elements.MANY}) {
            boolean[] flags = new boolean[length];
            for (int i = 0; i < length; i++) {
                flags[i] = random.nextBoolean();
            }
            samples.add(flags);
        }
        return samples;
    }

    private static long trues(boolean[] flags) {
        long count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    private static void lent(Probe<FlagShapes> probe) {
        for (boolean[] flags : samples(probe.random)) {
            boolean[] before = flags.clone();
            assertEquals(trues(flags), probe.call(() -> probe.bridge.sumI8(flags)));
            assertArrayEquals(before, flags);
        }
    }

    private static void filled(Probe<FlagShapes> probe) {
        for (boolean[] flags : samples(probe.random)) {
            assertTrue(probe.call(() -> probe.bridge.fillI8(flags)), "the guest saw zeros");
            assertArrayEquals(notMultiplesOf256(flags.length), flags);
        }
    }

    /** The guest leaves 0xFF for 1. */
    private static void changed(Probe<FlagShapes> probe) {
        for (boolean[] flags : samples(probe.random)) {
            boolean[] before = flags.clone();
            probe.run(() -> probe.bridge.negateI8(flags));
            assertArrayEquals(before, flags);
        }
    }

    private static void kept(Probe<FlagShapes> probe) {
        for (boolean[] flags : samples(probe.random)) {
            int blocks = flags.length == 0 ? 0 : 1;
            probe.keeping(blocks, () -> probe.bridge.keepI8(flags));
            assertEquals(trues(flags), probe.bridge.keptSumI8());
            probe.keeping(-blocks, probe.bridge::dropKept);
        }
    }

    private static void four(Probe<FlagShapes> probe) {
        assertEquals(3, probe.call(() -> probe.bridge.first4I8(new boolean[] {true, true, false, true})));
        assertEquals(0, probe.call(() -> probe.bridge.first4I8(new boolean[4])));
    }

    private static void cleared(Probe<FlagShapes> probe) {
        boolean[] flags = allTrue(4);
        assertEquals(0, probe.call(() -> probe.bridge.clearedI8(flags)));
        assertArrayEquals(new boolean[4], flags);
    }

    private static void ended(Probe<FlagShapes> probe) {
        for (int length : new int[] {0, 1, 255, 8193, Elements.MANY}) {
            assertEquals(length, probe.call(() -> probe.bridge.terminatedI8(allTrue(length))));
        }
    }

    private static void fourAndBack(Probe<FlagShapes> probe) {
        boolean[] flags = {true, false, true, true};
        assertEquals(3, probe.call(() -> probe.bridge.changed4I8(flags)));
        assertArrayEquals(new boolean[] {true, false, true, true}, flags);
    }

    private static void endedAndBack(Probe<FlagShapes> probe) {
        for (int length : new int[] {0, 1, 255, 8193, Elements.MANY}) {
            boolean[] flags = allTrue(length);
            assertEquals(length, probe.call(() -> probe.bridge.changedTerminatedI8(flags)));
            assertArrayEquals(allTrue(length), flags);
        }
    }

    private static void handedOver4(Probe<FlagShapes> probe) {
        int releases = probe.bridge.releaseCount();
        probe.run(() -> probe.bridge.handOver4I8(allTrue(4)));
        assertEquals(releases + 1, probe.bridge.releaseCount());
    }

    private static void handedOver(Probe<FlagShapes> probe) {
        for (int length : new int[] {0, 1, 300}) {
            int releases = probe.bridge.releaseCount();
            probe.run(() -> probe.bridge.handOverTerminatedI8(allTrue(length)));
            assertEquals(releases + 1, probe.bridge.releaseCount());
        }
    }
}
