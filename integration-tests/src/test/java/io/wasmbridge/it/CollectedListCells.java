package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import java.util.stream.Stream;

/** Arrays and lists that are an {@code Array} or a {@code StaticArray} of the guest. */
final class CollectedListCells {

    private static final List<List<String>> TEXTS = List.of(
            List.of(), List.of(""), List.of("one", "", "h\u00e9llo", "\ud83d\ude00"), Collections.nCopies(300, "many"));

    private static final List<boolean[]> FLAGS =
            List.of(new boolean[0], new boolean[] {true}, new boolean[] {true, false, false});

    private CollectedListCells() {}

    static Stream<Cell<?>> all() {
        Stream<Cell<?>> numbers = Stream.of(
                        new ListRow<>("List<Byte>", Elements.I8, CollectedLists::hashU8, CollectedLists::turnedU8),
                        new ListRow<>("List<Short>", Elements.I16, CollectedLists::hashI16, CollectedLists::turnedI16),
                        new ListRow<>(
                                "List<Character>", Elements.U16, CollectedLists::hashU16, CollectedLists::turnedU16),
                        new ListRow<>(
                                "List<Integer>", Elements.I32, CollectedLists::hashI32, CollectedLists::turnedI32),
                        new ListRow<>("List<Long>", Elements.I64, CollectedLists::hashI64, CollectedLists::turnedI64),
                        new ListRow<>("List<Float>", Elements.F32, CollectedLists::hashF32, CollectedLists::turnedF32),
                        new ListRow<>("List<Double>", Elements.F64, CollectedLists::hashF64, CollectedLists::turnedF64))
                .flatMap(ListRow::cells);
        return Stream.of(numbers, flags(), texts(), rows()).flatMap(Function.identity());
    }

    private static Cell<CollectedLists> cell(
            String type,
            String direction,
            String storage,
            Cell.Check<CollectedLists> check,
            Function<CollectedLists, Runnable> prepared) {
        return new Cell<>(type, direction, "pinned", storage, 16, CollectedLists.class, check, prepared);
    }

    /** What the guest does to arrays of one element type, which are lists in Java. */
    private record ListRow<A, E>(
            String name,
            Elements<A> type,
            ToLongBiFunction<CollectedLists, List<E>> hash,
            BiFunction<CollectedLists, List<E>, List<E>> turned) {

        Stream<Cell<?>> cells() {
            return Stream.of(
                    cell(
                            name,
                            "parameter",
                            "array",
                            probe -> type.samples(probe.random)
                                    .forEach(values -> assertEquals(
                                            Turned.hash(type.raw(values)),
                                            probe.call(() -> hash.applyAsLong(probe.bridge, list(values))))),
                            b -> Cell.calling(() -> hash.applyAsLong(b, list(type.counting(3))))),
                    cell(
                            name,
                            "parameter and result",
                            "array",
                            probe -> type.samples(probe.random)
                                    .forEach(values -> assertArrayEquals(
                                            Turned.bytes(type.raw(values), type.bytes),
                                            type.raw(array(
                                                    probe.call(() -> turned.apply(probe.bridge, list(values))))))),
                            b -> Cell.calling(() -> turned.apply(b, list(type.counting(3))))));
        }

        @SuppressWarnings("unchecked") // the boxes of its elements
        private List<E> list(A values) {
            List<E> list = new ArrayList<>();
            for (int i = 0; i < type.length(values); i++) {
                list.add((E) Array.get(values, i));
            }
            return list;
        }

        private A array(List<E> list) {
            A values = type.zeros(list.size());
            for (int i = 0; i < list.size(); i++) {
                Array.set(values, i, list.get(i));
            }
            return values;
        }
    }

    private static byte[] bytes(boolean[] flags) {
        byte[] bytes = new byte[flags.length];
        for (int i = 0; i < flags.length; i++) {
            bytes[i] = (byte) (flags[i] ? 1 : 0);
        }
        return bytes;
    }

    private static List<Boolean> list(boolean[] flags) {
        List<Boolean> list = new ArrayList<>();
        for (boolean flag : flags) {
            list.add(flag);
        }
        return list;
    }

    private static Stream<Cell<?>> flags() {
        return Stream.of(
                cell(
                        "boolean[]",
                        "parameter and result",
                        "array",
                        probe -> FLAGS.forEach(flags -> {
                            byte[] bytes = bytes(flags);
                            assertEquals(Turned.hash(bytes), probe.call(() -> probe.bridge.hashFlags(flags)));
                            assertArrayEquals(
                                    Turned.bytes(bytes, 1), bytes(probe.call(() -> probe.bridge.turnedFlags(flags))));
                            boolean[] turned = flags.clone();
                            probe.run(() -> probe.bridge.turnFlags(turned));
                            assertArrayEquals(Turned.bytes(bytes, 1), bytes(turned));
                        }),
                        b -> () -> b.turnFlags(new boolean[] {true, false})),
                cell(
                        "List<Boolean>",
                        "parameter and result",
                        "array",
                        probe -> FLAGS.forEach(flags -> {
                            List<Boolean> turned = list(flags);
                            assertEquals(
                                    Turned.hash(bytes(flags)), probe.call(() -> probe.bridge.hashFlagList(turned)));
                            List<Boolean> result = probe.call(() -> probe.bridge.turnedFlagList(turned));
                            Collections.reverse(turned);
                            assertEquals(turned, result);
                        }),
                        b -> Cell.calling(() -> b.turnedFlagList(List.of(true, false)))));
    }

    private static long hash(List<String> texts) {
        long hash = texts.size();
        for (String text : texts) {
            hash = hash * 31 + Turned.hash(text.getBytes(StandardCharsets.UTF_16LE));
        }
        return hash;
    }

    private static List<String> turned(List<String> texts) {
        List<String> turned = new ArrayList<>();
        texts.forEach(text -> turned.add(0, text + text));
        return turned;
    }

    private static Stream<Cell<?>> texts() {
        return Stream.of(
                cell(
                        "String[]",
                        "parameter and result",
                        "array",
                        probe -> TEXTS.forEach(texts -> {
                            String[] array = texts.toArray(String[]::new);
                            assertEquals(hash(texts), probe.call(() -> probe.bridge.hashTexts(array)));
                            assertArrayEquals(
                                    turned(texts).toArray(), probe.call(() -> probe.bridge.turnedTexts(array)));
                        }),
                        b -> Cell.calling(() -> b.turnedTexts(new String[] {"a", "bc"}))),
                cell(
                        "List<String>",
                        "parameter and result",
                        "array",
                        probe -> TEXTS.forEach(texts -> {
                            assertEquals(hash(texts), probe.call(() -> probe.bridge.hashTextList(texts)));
                            assertEquals(turned(texts), probe.call(() -> probe.bridge.turnedTextList(texts)));
                        }),
                        b -> Cell.calling(() -> b.turnedTextList(List.of("a", "", "bc")))),
                cell(
                        "String[] and List<String>",
                        "parameter and result",
                        "static array",
                        probe -> TEXTS.forEach(texts -> {
                            String[] array = texts.toArray(String[]::new);
                            assertEquals(hash(texts), probe.call(() -> probe.bridge.hashStaticTexts(array)));
                            assertEquals(turned(texts), probe.call(() -> probe.bridge.turnedStaticTexts(texts)));
                        }),
                        b -> Cell.calling(() -> b.turnedStaticTexts(List.of("a", "", "bc")))));
    }

    private static Stream<Cell<?>> rows() {
        return Stream.of(cell(
                "List<int[]>",
                "parameter and result",
                "array",
                probe -> {
                    List<int[]> rows = Elements.I32.samples(probe.random).subList(0, 6);
                    long hash = rows.size();
                    for (int[] row : rows) {
                        hash = hash * 31 + Turned.hash(Elements.I32.raw(row));
                    }
                    assertEquals(hash, probe.call(() -> probe.bridge.hashRows(rows)));
                    List<int[]> turned = probe.call(() -> probe.bridge.turnedRows(rows));
                    for (int i = 0; i < rows.size(); i++) {
                        assertArrayEquals(rows.get(i), turned.get(rows.size() - 1 - i));
                    }
                },
                b -> Cell.calling(() -> b.turnedRows(List.of(new int[] {1, 2}, new int[0])))));
    }
}
