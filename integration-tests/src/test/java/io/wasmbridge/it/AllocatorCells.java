package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongBiFunction;
import java.util.stream.Stream;

/** Text and arrays in both directions under allocators of every signature. The guest traps where a block is not what it says. */
final class AllocatorCells<B extends AllocatorGuest> {

    private static final List<String> TEXTS =
            List.of("", "a", "héllo wörld", "😀".repeat(20), "x".repeat(Elements.MANY));
    private static final List<String> NOT_EMPTY = TEXTS.subList(1, TEXTS.size());
    private static final int[] LENGTHS = {0, 1, 2, 3, 100, Elements.MANY};

    private final Class<B> bridge;
    private final String signature;

    private AllocatorCells(Class<B> bridge, String signature) {
        this.bridge = bridge;
        this.signature = signature;
    }

    static Stream<Cell<?>> all() {
        return Stream.of(
                        new AllocatorCells<>(CallocGuest.class, "calloc(count, size), free(ptr)"),
                        new AllocatorCells<>(WideGuest.class, "i64 alloc(size), free(ptr)"),
                        new AllocatorCells<>(UnalignedGuest.class, "alloc(size), dealloc(ptr, size, align)"),
                        new AllocatorCells<>(AlignedGuest.class, "take(size, align), give(ptr, size, align)"),
                        new AllocatorCells<>(MixedGuest.class, "i64 take(size, align), give(ptr, size, align)"))
                .flatMap(AllocatorCells::cells);
    }

    private Stream<Cell<?>> cells() {
        return Stream.of(text(), arrays(), transferred(), results()).flatMap(Function.identity());
    }

    private Cell<B> cell(
            String type,
            String direction,
            String owner,
            int alignBytes,
            Cell.Check<B> check,
            Function<B, Runnable> prepared) {
        return new Cell<>(type, direction, owner, signature, alignBytes, bridge, check, prepared);
    }

    private Stream<Cell<?>> text() {
        return Stream.of(
                cell(
                        "String",
                        "parameter",
                        "host-owned",
                        1,
                        probe -> TEXTS.forEach(text ->
                                assertEquals(utf8(text).length, probe.call(() -> probe.bridge.countBytes(text)))),
                        b -> Cell.calling(() -> b.countBytes("text"))),
                cell(
                        "terminated String",
                        "parameter",
                        "host-owned",
                        1,
                        probe -> TEXTS.forEach(text -> assertEquals(
                                TextCells.hash(text), probe.call(() -> probe.bridge.hashTerminated(text)))),
                        b -> Cell.calling(() -> b.hashTerminated("text"))));
    }

    private Stream<Cell<?>> arrays() {
        return Stream.of(
                sum(Elements.I16, AllocatorGuest::sum),
                sum(Elements.I32, AllocatorGuest::sum),
                sum(Elements.I64, AllocatorGuest::sum),
                cell(
                        "int[]",
                        "parameter",
                        "host-owned, in and out",
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
                        "double[]",
                        "parameter",
                        "host-owned, out",
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
                        "String and long[]",
                        "parameter",
                        "host-owned",
                        1,
                        probe -> TEXTS.forEach(text -> {
                            long[] values = Elements.I64.random(probe.random, text.length() % 100);
                            long expected = TextCells.hash(text) + (long) Elements.I64.sum(values);
                            assertEquals(expected, probe.call(() -> probe.bridge.textThenLongs(text, values)));
                        }),
                        b -> Cell.calling(() -> b.textThenLongs("text", new long[3]))));
    }

    private <A> Cell<B> sum(Elements<A> type, ToLongBiFunction<B, A> call) {
        return cell(
                type.toString(),
                "parameter",
                "host-owned",
                type.bytes,
                probe -> {
                    for (int length : LENGTHS) {
                        A values = type.random(probe.random, length);
                        assertEquals(type.sum(values), probe.call(() -> call.applyAsLong(probe.bridge, values)));
                    }
                },
                b -> {
                    A values = type.counting(3);
                    return Cell.calling(() -> call.applyAsLong(b, values));
                });
    }

    private Stream<Cell<?>> transferred() {
        return Stream.of(
                cell(
                        "String",
                        "parameter",
                        "transferred in",
                        1,
                        probe -> NOT_EMPTY.forEach(
                                text -> kept(probe, TextCells.hash(text), () -> probe.bridge.keepText(text))),
                        b -> () -> b.keepText("text")),
                cell(
                        "long[]",
                        "parameter",
                        "transferred in",
                        Long.BYTES,
                        probe -> {
                            for (int length : LENGTHS) {
                                if (length > 0) {
                                    long[] values = Elements.I64.random(probe.random, length);
                                    long hash = TextCells.hash(Elements.I64.raw(values));
                                    kept(probe, hash, () -> probe.bridge.keep(values));
                                }
                            }
                        },
                        b -> () -> b.keep(new long[] {1, 2, 3})));
    }

    private void kept(Probe<B> probe, long hash, Runnable keep) {
        probe.keeping(1, keep);
        assertEquals(hash, probe.bridge.keptHash());
        probe.keeping(-1, probe.bridge::dropKept);
    }

    private Stream<Cell<?>> results() {
        return Stream.of(
                cell(
                        "int[]",
                        "result",
                        "transferred out",
                        Integer.BYTES,
                        probe -> {
                            for (int length : LENGTHS) {
                                Supplier<int[]> call = () -> probe.bridge.make(length);
                                assertArrayEquals(Elements.I32.counting(length), probe.call(call));
                            }
                        },
                        b -> Cell.calling(() -> b.make(3))),
                cell(
                        "String",
                        "result",
                        "transferred out",
                        1,
                        probe -> assertEquals("handed over", probe.call(() -> probe.bridge.madeText())),
                        b -> Cell.calling(b::madeText)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
