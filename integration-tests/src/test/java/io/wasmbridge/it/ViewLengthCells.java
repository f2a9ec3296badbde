package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.runtime.DoubleView;
import io.wasmbridge.runtime.IntView;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Views with their length in every place but elements behind the pointer. */
final class ViewLengthCells {

    private ViewLengthCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(
                shown("int", "in bytes", 4, 10, b -> numbers(b.ownBytesI32()), b -> b.sumBytesI32(b.ownBytesI32())),
                shown("int", "prefix", 4, 10, b -> numbers(b.ownPrefixI32()), b -> b.sumFirstI32(b.ownPrefixI32())),
                shown("int", "header", 4, 10, b -> numbers(b.ownHeaderI32()), b -> b.sumFirstI32(b.ownHeaderI32())),
                shown("int", "given", 3, 6, b -> numbers(b.ownGivenI32(3)), b -> b.sumNoneI32(b.ownGivenI32(3))),
                shown("double", "in bytes", 4, 10, b -> numbers(b.ownBytesF64()), b -> b.sumBytesF64(b.ownBytesF64())),
                shown("double", "prefix", 4, 10, b -> numbers(b.ownPrefixF64()), b -> b.sumFirstF64(b.ownPrefixF64())),
                shown("double", "header", 4, 10, b -> numbers(b.ownHeaderF64()), b -> b.sumFirstF64(b.ownHeaderF64())),
                shown("double", "given", 3, 6, b -> numbers(b.ownGivenF64(3)), b -> b.sumNoneF64(b.ownGivenF64(3))),
                shown("int", "given for two", 4, 6, b -> numbers(b.ownBytesI32()), b -> {
                    IntView own = b.ownBytesI32();
                    return b.sumGivenI32(2, own, own);
                }),
                shown("double", "given for two", 4, 20, b -> numbers(b.ownBytesF64()), b -> {
                    DoubleView own = b.ownBytesF64();
                    return b.sumGivenF64(4, own, own);
                }));
    }

    /** Shows 1, 2, 3 and so on up to {@code length}, and passes the view on to be added up. */
    private static Cell<ViewLengths> shown(
            String type,
            String shape,
            int length,
            double sum,
            Function<ViewLengths, double[]> numbers,
            Function<ViewLengths, Number> summed) {
        return new Cell<>(
                type + " view",
                "result and parameter",
                "wasm-owned",
                shape,
                1,
                ViewLengths.class,
                probe -> {
                    double[] expected =
                            IntStream.rangeClosed(1, length).asDoubleStream().toArray();
                    assertArrayEquals(expected, probe.call(() -> numbers.apply(probe.bridge)));
                    assertEquals(
                            sum, probe.call(() -> summed.apply(probe.bridge)).doubleValue());
                },
                b -> Cell.calling(() -> numbers.apply(b)));
    }

    private static double[] numbers(IntView view) {
        return IntStream.of(view.toArray()).asDoubleStream().toArray();
    }

    private static double[] numbers(DoubleView view) {
        return view.toArray();
    }
}
