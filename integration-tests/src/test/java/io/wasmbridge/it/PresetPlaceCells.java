package io.wasmbridge.it;

import static io.wasmbridge.it.PresetCells.GIVEN;
import static io.wasmbridge.it.PresetCells.LENT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.PresetGuest.Right;
import io.wasmbridge.it.PresetGuest.Spot;
import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.Allocation.State;
import io.wasmbridge.runtime.IntView;
import java.nio.IntBuffer;
import java.util.EnumSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What crosses in memory that is there already, under the conventions of each toolchain: what is copied back, views, blocks and objects
 * by their handles.
 *
 * @param <B> the interface that states them
 */
final class PresetPlaceCells<B extends PresetGuest> {

    private static final String PARAMETER = "parameter";
    private static final String COUNTED = "counted";
    private static final String POINTED = "behind a pointer";

    private static final int[] LENGTHS = {0, 1, 2, 3, 100, Elements.MANY};
    private static final byte[] BYTES = {1, 2, 3, 4, 5};

    private final Class<B> bridge;
    private final String usual;

    private PresetPlaceCells(Class<B> bridge, String usual) {
        this.bridge = bridge;
        this.usual = usual;
    }

    static Stream<Cell<?>> all() {
        return Stream.of(
                        new PresetPlaceCells<>(RustPreset.class, LENT),
                        new PresetPlaceCells<>(ZigPreset.class, LENT),
                        new PresetPlaceCells<>(TinyGoPreset.class, LENT),
                        new PresetPlaceCells<>(EmscriptenPreset.class, LENT),
                        new PresetPlaceCells<>(OpaPreset.class, LENT),
                        new PresetPlaceCells<>(BindgenPreset.class, GIVEN))
                .flatMap(PresetPlaceCells::cells);
    }

    private Stream<Cell<?>> cells() {
        return Stream.of(inPlace(), copiedBack(), objects()).flatMap(Function.identity());
    }

    private Cell<B> cell(
            String type,
            String direction,
            String owner,
            String shape,
            int alignBytes,
            Cell.Check<B> check,
            Function<B, Runnable> prepared) {
        return new Cell<>(
                type,
                direction,
                owner,
                shape,
                alignBytes,
                bridge,
                probe -> {
                    check.run(probe);
                    assertEquals(0, probe.bridge.stackInUse(), "bytes of the guest's stack that were not given back");
                },
                prepared);
    }

    private Stream<Cell<?>> inPlace() {
        return Stream.of(
                cell(
                        "int view",
                        PARAMETER,
                        "wasm-owned",
                        COUNTED,
                        1,
                        probe -> {
                            try (Allocation block = probe.bridge.allocator().copyOf(new int[] {1, 2, 3, 4})) {
                                IntView shown = probe.bridge.memory().ints(block.address(), 4);
                                assertEquals(10L, probe.call(() -> probe.bridge.sumShown(shown)));
                                assertEquals(State.HOST_OWNED, block.state());
                            }
                        },
                        b -> Cell.calling(() -> b.sumShown(b.memory().ints(1024, 2)))),
                block(usual, PresetGuest::sumBlock),
                block(GIVEN, PresetGuest::takeBlock),
                cell(
                        "EnumSet in an i32",
                        "both ways",
                        "no owner",
                        "scalar",
                        1,
                        probe -> {
                            EnumSet<Right> rights = EnumSet.of(Right.READ, Right.AUDIT);
                            assertEquals(EnumSet.of(Right.WRITE), probe.call(() -> probe.bridge.toggle(rights)));
                        },
                        b -> Cell.calling(() -> b.toggle(EnumSet.noneOf(Right.class)))));
    }

    private Cell<B> block(String owner, BiFunction<B, Allocation, Integer> call) {
        boolean given = owner.equals(GIVEN);
        return cell(
                "Allocation",
                PARAMETER,
                owner,
                COUNTED,
                1,
                probe -> {
                    int live = probe.bridge.liveBlocks();
                    try (Allocation block = probe.bridge.allocator().allocate(BYTES.length)) {
                        for (int i = 0; i < BYTES.length; i++) {
                            block.bytes().set(i, BYTES[i]);
                        }
                        assertEquals(15, call.apply(probe.bridge, block));
                        assertEquals(given ? State.TRANSFERRED : State.HOST_OWNED, block.state());
                        assertEquals(given ? live : live + 1, probe.bridge.liveBlocks());
                    }
                    assertEquals(live, probe.bridge.liveBlocks());
                },
                b -> {
                    if (given) {
                        return Cell.calling(() -> call.apply(b, b.allocator().allocate(BYTES.length)));
                    }
                    Allocation block = b.allocator().allocate(BYTES.length);
                    return Cell.calling(() -> call.apply(b, block));
                });
    }

    private Stream<Cell<?>> copiedBack() {
        return Stream.of(
                cell(
                        "int[]",
                        "@InOut parameter",
                        LENT,
                        COUNTED,
                        Integer.BYTES,
                        probe -> {
                            for (int length : LENGTHS) {
                                int[] values = Elements.I32.random(probe.random, length);
                                int[] expected = Elements.I32.opposite(values);
                                probe.run(() -> probe.bridge.negate(values));
                                assertArrayEquals(expected, values);
                            }
                        },
                        b -> () -> b.negate(new int[] {1, 2, 3})),
                cell(
                        "IntBuffer",
                        "@InOut parameter",
                        LENT,
                        COUNTED,
                        Integer.BYTES,
                        probe -> {
                            for (int length : LENGTHS) {
                                int[] values = Elements.I32.random(probe.random, length);
                                int[] expected = Elements.I32.opposite(values);
                                probe.run(() -> probe.bridge.negate(IntBuffer.wrap(values)));
                                assertArrayEquals(expected, values);
                            }
                        },
                        b -> () -> b.negate(IntBuffer.wrap(new int[] {1, 2, 3}))),
                cell(
                        "double[]",
                        "@Out parameter",
                        LENT,
                        COUNTED,
                        Double.BYTES,
                        probe -> {
                            for (int length : LENGTHS) {
                                double[] values = Elements.F64.random(probe.random, length);
                                assertTrue(probe.call(() -> probe.bridge.fill(values)), "zeroed before");
                                assertArrayEquals(Elements.F64.counting(length), values);
                            }
                        },
                        b -> Cell.calling(() -> b.fill(new double[3]))),
                cell(
                        "struct",
                        "@InOut parameter",
                        LENT,
                        POINTED,
                        8,
                        probe -> assertEquals(
                                new Spot(-1.5, 7), probe.call(() -> probe.bridge.mirror(new Spot(1.5, -7)))),
                        b -> Cell.calling(() -> b.mirror(new Spot(1, 2)))),
                cell(
                        "struct[]",
                        "@InOut parameter",
                        LENT,
                        COUNTED,
                        8,
                        probe -> {
                            for (int length : new int[] {0, 1, 3, 100}) {
                                Spot[] spots = spots(length, 1);
                                probe.run(() -> probe.bridge.mirrorAll(spots));
                                assertArrayEquals(spots(length, -1), spots);
                            }
                        },
                        b -> () -> b.mirrorAll(spots(2, 1))),
                cell(
                        "struct[]",
                        "@Out parameter",
                        LENT,
                        COUNTED,
                        8,
                        probe -> {
                            for (int length : new int[] {0, 1, 3, 100}) {
                                Spot[] spots = spots(length, 3);
                                assertTrue(probe.call(() -> probe.bridge.setAll(spots)), "zeroed before");
                                assertArrayEquals(spots(length, 1), spots);
                            }
                        },
                        b -> Cell.calling(() -> b.setAll(spots(2, 3)))));
    }

    private static Spot[] spots(int count, int sign) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Spot(sign * (i + 0.5), sign * i))
                .toArray(Spot[]::new);
    }

    private Stream<Cell<?>> objects() {
        return Stream.of(
                meter(PARAMETER, LENT, PresetPlaceCells::lent, b -> {
                    Meter meter = b.meterNew(1);
                    return () -> b.readMeter(meter);
                }),
                meter(PARAMETER, GIVEN, PresetPlaceCells::given, b -> () -> b.takeMeter(b.meterNew(1))),
                meter(
                        "result",
                        "transferred out",
                        PresetPlaceCells::lent,
                        b -> () -> b.meterNew(1).close()),
                meter(
                        "result",
                        "wasm-owned",
                        PresetPlaceCells::shared,
                        b -> () -> b.sharedMeter().close()));
    }

    private Cell<B> meter(String direction, String owner, Cell.Check<B> check, Function<B, Runnable> prepared) {
        return cell("resource", direction, owner, "handle", 1, check, prepared);
    }

    private static void lent(Probe<? extends PresetGuest> probe) {
        Meter meter = probe.keeping(1, () -> probe.bridge.meterNew(-9));
        assertEquals(-9, probe.call(() -> probe.bridge.readMeter(meter)));
        assertEquals(-9, probe.call(meter::value));
        probe.keeping(-1, meter::close);
        assertTrue(meter.closed());
    }

    private static void given(Probe<? extends PresetGuest> probe) {
        Meter meter = probe.keeping(1, () -> probe.bridge.meterNew(5));
        assertEquals(5, probe.keeping(-1, () -> probe.bridge.takeMeter(meter)));
        assertTrue(meter.closed());
    }

    private static void shared(Probe<? extends PresetGuest> probe) {
        Meter meter = probe.call(probe.bridge::sharedMeter);
        assertEquals(42, meter.value());
        probe.run(meter::close);
    }
}
