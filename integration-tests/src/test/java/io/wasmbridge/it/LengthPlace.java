package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A place that the length of both arguments and results can be in.
 *
 * @param times how often the guest adds each argument up
 * @param ownLength how many elements the guest shows of its own
 */
record LengthPlace<B extends ShapesGuest, A>(
        Elements<A> type,
        Class<B> bridge,
        String shape,
        int alignBytes,
        int times,
        String handedOver,
        int ownLength,
        Use<B, A, Number> sum,
        Use<B, A, Boolean> fill,
        Change<B, A> negate,
        Use<B, A, Number> take,
        BiFunction<B, Integer, A> made,
        Function<B, A> own) {

    Stream<Cell<?>> cells() {
        return Stream.of(
                cell("parameter", "host-owned", this::lent, b -> () -> sum.on(b, type.counting(4))),
                cell("@Out parameter", "host-owned", this::filled, b -> () -> fill.on(b, type.zeros(4))),
                cell("@InOut parameter", "host-owned", this::changed, b -> () -> negate.on(b, type.counting(4))),
                cell("parameter", "transferred in", this::taken, b -> () -> take.on(b, type.counting(4))),
                cell("result", handedOver, this::handedOver, b -> Cell.calling(() -> made.apply(b, 4))),
                cell("result", "wasm-owned", this::shown, b -> Cell.calling(() -> own.apply(b))));
    }

    private Cell<B> cell(String direction, String owner, Cell.Check<B> check, Function<B, Runnable> once) {
        return new Cell<>(type.toString(), direction, owner, shape, alignBytes, bridge, check, once);
    }

    private void lent(Probe<B> probe) {
        for (A sample : type.samples(probe.random)) {
            assertEquals(added(type, sample, times), probe.call(() -> sum.on(probe.bridge, sample)));
        }
    }

    private void filled(Probe<B> probe) {
        for (A sample : type.samples(probe.random)) {
            assertTrue(probe.call(() -> fill.on(probe.bridge, sample)), "zero when the guest sees it");
            assertArrayEquals(type.raw(type.counting(type.length(sample))), type.raw(sample));
        }
    }

    private void changed(Probe<B> probe) {
        for (A sample : type.samples(probe.random)) {
            byte[] expected = type.raw(type.opposite(sample));
            probe.run(() -> negate.on(probe.bridge, sample));
            assertArrayEquals(expected, type.raw(sample));
        }
    }

    /** The guest frees it before it returns. */
    private void taken(Probe<B> probe) {
        for (A sample : type.samples(probe.random)) {
            assertEquals(added(type, sample, 1), probe.call(() -> take.on(probe.bridge, sample)));
        }
    }

    private void handedOver(Probe<B> probe) {
        for (int length : new int[] {0, 1, 2, probe.random.nextInt(1000), Elements.MANY}) {
            A result = probe.call(() -> made.apply(probe.bridge, length));
            assertArrayEquals(type.raw(type.counting(length)), type.raw(result));
        }
    }

    private void shown(Probe<B> probe) {
        A result = probe.call(() -> own.apply(probe.bridge));
        assertArrayEquals(type.raw(type.counting(ownLength)), type.raw(result));
    }

    /** What the guest does to an array. */
    interface Use<B, A, R> {
        R on(B bridge, A array);
    }

    /** As {@link Use}, without a result. */
    interface Change<B, A> {
        void on(B bridge, A array);
    }

    static <A> Number added(Elements<A> type, A sample, int times) {
        Number sum = type.sum(sample);
        return sum instanceof Double floats ? (Number) (floats * times) : (Number) (sum.longValue() * times);
    }
}
