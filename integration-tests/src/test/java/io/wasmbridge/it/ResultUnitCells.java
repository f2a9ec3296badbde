package io.wasmbridge.it;

import static io.wasmbridge.it.Elements.I32;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Results whose length is in bytes or comes before the pointer, in every shape that carries both. */
final class ResultUnitCells {

    private static final String TRANSFERRED = "transferred out";
    private static final String OWNED = "wasm-owned";

    private ResultUnitCells() {}

    static Stream<Cell<?>> all() {
        // what the bridge allocates is the area of two words, or the word of one
        return Stream.of(
                        inBytes("length high", LengthHighUnits.class, 1),
                        inBytes("multi-value", MultiValueUnits.class, 1),
                        inBytes("return area", ReturnAreaUnits.class, Integer.BYTES),
                        inBytes("out length", OutLengthUnits.class, Integer.BYTES),
                        inBytes("wide pointer", WidePointerUnits.class, 1),
                        inBytes("out pointers", OutPointersUnits.class, Integer.BYTES),
                        inBytes("getters", GettersUnits.class, 1),
                        first("wide pointer", WidePointerUnits.class, 1),
                        first("out pointers", OutPointersUnits.class, Integer.BYTES),
                        first("multi-value", MultiValueUnits.class, 1),
                        first("return area", ReturnAreaUnits.class, Integer.BYTES))
                .flatMap(Function.identity());
    }

    private static <B extends ResultUnits> Stream<Cell<?>> inBytes(String shape, Class<B> bridge, int alignBytes) {
        return Stream.of(
                made(shape + " in bytes", bridge, alignBytes, ResultUnits::madeBytesI32),
                table(shape + " in bytes", bridge, alignBytes, ResultUnits::tableBytesI32),
                cell(
                        "int[] view",
                        OWNED,
                        shape + " in bytes",
                        bridge,
                        alignBytes,
                        probe -> probe.run(() -> assertArrayEquals(
                                I32.counting(4), probe.bridge.shownBytesI32().toArray())),
                        b -> Cell.calling(b::shownBytesI32)));
    }

    private static <B extends FirstResults> Stream<Cell<?>> first(String shape, Class<B> bridge, int alignBytes) {
        return Stream.of(
                made(shape + " first", bridge, alignBytes, FirstResults::madeFirstI32),
                made(shape + " first in bytes", bridge, alignBytes, FirstResults::madeFirstBytesI32),
                table(shape + " first", bridge, alignBytes, FirstResults::tableFirstI32),
                cell(
                        "String",
                        TRANSFERRED,
                        shape + " first",
                        bridge,
                        alignBytes,
                        probe -> assertEquals("handed over ✓", probe.call(probe.bridge::madeFirstText)),
                        b -> Cell.calling(b::madeFirstText)));
    }

    private static <B extends ResultUnits> Cell<B> made(
            String shape, Class<B> bridge, int alignBytes, BiFunction<B, Integer, int[]> call) {
        return cell(
                "int[]",
                TRANSFERRED,
                shape,
                bridge,
                alignBytes,
                probe -> {
                    for (int length : new int[] {0, 1, 2, probe.random.nextInt(1000), Elements.MANY}) {
                        assertArrayEquals(I32.counting(length), probe.call(() -> call.apply(probe.bridge, length)));
                    }
                },
                b -> Cell.calling(() -> call.apply(b, 4)));
    }

    private static <B extends ResultUnits> Cell<B> table(
            String shape, Class<B> bridge, int alignBytes, Function<B, int[]> call) {
        return cell(
                "int[]",
                OWNED,
                shape,
                bridge,
                alignBytes,
                probe -> assertArrayEquals(I32.counting(4), probe.call(() -> call.apply(probe.bridge))),
                b -> Cell.calling(() -> call.apply(b)));
    }

    private static <B extends ResultUnits> Cell<B> cell(
            String type,
            String owner,
            String shape,
            Class<B> bridge,
            int alignBytes,
            Cell.Check<B> check,
            Function<B, Runnable> once) {
        return new Cell<>(type, "result", owner, shape, alignBytes, bridge, check, once);
    }
}
