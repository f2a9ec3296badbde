package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.it.PresetGuest.Item;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Arguments of every kind under the conventions of each toolchain, as they own them and given away. The guests trap where a host
 * does not keep to the conventions.
 *
 * @param <B> the interface that states them
 */
final class PresetCells<B extends PresetGuest> {

    static final String LENT = "host-owned";
    static final String GIVEN = "transferred in";
    private static final String PARAMETER = "parameter";
    private static final String COUNTED = "counted";
    private static final String POINTED = "behind a pointer";

    private static final List<String> TEXTS =
            List.of("", "a", "héllo wörld", "😀".repeat(20), "x".repeat(Elements.MANY));
    private static final int[] LENGTHS = {0, 1, 2, 3, 100, Elements.MANY};

    private final Class<B> bridge;
    private final String usual;

    /** Whether what is empty has an address, and so is not what is absent. */
    private final boolean dangling;

    private PresetCells(Class<B> bridge, String usual, boolean dangling) {
        this.bridge = bridge;
        this.usual = usual;
        this.dangling = dangling;
    }

    static Stream<Cell<?>> all() {
        return Stream.of(
                        new PresetCells<>(RustPreset.class, LENT, true),
                        new PresetCells<>(ZigPreset.class, LENT, true),
                        new PresetCells<>(TinyGoPreset.class, LENT, false),
                        new PresetCells<>(EmscriptenPreset.class, LENT, false),
                        new PresetCells<>(OpaPreset.class, LENT, false),
                        new PresetCells<>(BindgenPreset.class, GIVEN, true))
                .flatMap(PresetCells::cells);
    }

    private Stream<Cell<?>> cells() {
        return Stream.of(texts(), numbers(), composed()).flatMap(Function.identity());
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

    private Stream<Cell<?>> texts() {
        return Stream.of(
                text("String", usual, COUNTED, PresetGuest::hashText),
                text("String", usual, "terminated", PresetGuest::hashTerminated),
                text("String", GIVEN, COUNTED, PresetGuest::takeText),
                textIfAny("@Nullable String", usual, PresetGuest::hashIfAny),
                textIfAny("@Nullable String", GIVEN, PresetGuest::takeIfAny),
                textIfAny("Optional<String>", usual, (b, text) -> b.hashIfAny(Optional.ofNullable(text))),
                textIfAny("Optional<String>", GIVEN, (b, text) -> b.takeIfAny(Optional.ofNullable(text))),
                cell(
                        "String",
                        PARAMETER,
                        usual,
                        "counted, then int[]",
                        1,
                        probe -> {
                            for (String text : TEXTS) {
                                int[] values = Elements.I32.random(probe.random, text.length() % 7);
                                long expected = TextCells.hash(text) + sum(values);
                                assertEquals(expected, probe.call(() -> probe.bridge.textThenInts(text, values)));
                            }
                        },
                        b -> Cell.calling(() -> b.textThenInts("text", new int[] {1, 2}))));
    }

    private Cell<B> text(String type, String owner, String shape, BiFunction<B, String, Long> call) {
        return cell(
                type,
                PARAMETER,
                owner,
                shape,
                1,
                probe -> TEXTS.forEach(
                        text -> assertEquals(TextCells.hash(text), probe.call(() -> call.apply(probe.bridge, text)))),
                b -> Cell.calling(() -> call.apply(b, "text")));
    }

    private Cell<B> textIfAny(String type, String owner, BiFunction<B, @Nullable String, Long> call) {
        return cell(
                type,
                PARAMETER,
                owner,
                COUNTED,
                1,
                probe -> {
                    assertEquals(-1L, probe.call(() -> call.apply(probe.bridge, null)));
                    TEXTS.forEach(text -> assertEquals(
                            text.isEmpty() && !dangling ? -1 : TextCells.hash(text),
                            probe.call(() -> call.apply(probe.bridge, text))));
                },
                b -> Cell.calling(() -> call.apply(b, "text")));
    }

    private Stream<Cell<?>> numbers() {
        return Stream.of(
                ints("int[]", usual, PresetGuest::sum),
                ints("int[]", GIVEN, PresetGuest::takeInts),
                ints("IntBuffer", usual, (b, values) -> b.sum(IntBuffer.wrap(values))),
                ints("IntBuffer", GIVEN, (b, values) -> b.takeInts(IntBuffer.wrap(values))),
                intsIfAny("@Nullable int[]", usual, PresetGuest::sumIfAny),
                intsIfAny("@Nullable int[]", GIVEN, PresetGuest::takeIntsIfAny),
                intsIfAny("Optional<int[]>", usual, (b, values) -> b.sumIfAny(Optional.ofNullable(values))),
                intsIfAny("Optional<int[]>", GIVEN, (b, values) -> b.takeIntsIfAny(Optional.ofNullable(values))));
    }

    private static long sum(int[] values) {
        return Arrays.stream(values).asLongStream().sum();
    }

    private Cell<B> ints(String type, String owner, BiFunction<B, int[], Long> call) {
        return cell(
                type,
                PARAMETER,
                owner,
                COUNTED,
                Integer.BYTES,
                probe -> {
                    for (int length : LENGTHS) {
                        int[] values = Elements.I32.random(probe.random, length);
                        assertEquals(sum(values), probe.call(() -> call.apply(probe.bridge, values)));
                    }
                },
                b -> Cell.calling(() -> call.apply(b, new int[] {1, 2, 3})));
    }

    private Cell<B> intsIfAny(String type, String owner, BiFunction<B, int @Nullable [], Long> call) {
        return cell(
                type,
                PARAMETER,
                owner,
                COUNTED,
                Integer.BYTES,
                probe -> {
                    assertEquals(-1L, probe.call(() -> call.apply(probe.bridge, null)));
                    for (int length : LENGTHS) {
                        int[] values = Elements.I32.random(probe.random, length);
                        assertEquals(
                                length == 0 && !dangling ? -1 : sum(values),
                                probe.call(() -> call.apply(probe.bridge, values)));
                    }
                },
                b -> Cell.calling(() -> call.apply(b, new int[] {1, 2, 3})));
    }

    private Stream<Cell<?>> composed() {
        return Stream.of(
                strings(usual, PresetGuest::hashTexts),
                strings(GIVEN, PresetGuest::takeTexts),
                item(usual, PresetGuest::weighItem),
                item(GIVEN, PresetGuest::takeItem),
                items(usual, PresetGuest::weighItems),
                items(GIVEN, PresetGuest::takeItems));
    }

    private Cell<B> strings(String owner, BiFunction<B, String[], Long> call) {
        return cell(
                "String[] of pairs",
                PARAMETER,
                owner,
                COUNTED,
                1,
                probe -> {
                    for (int count = 0; count <= TEXTS.size(); count++) {
                        String[] texts = TEXTS.subList(0, count).toArray(new String[0]);
                        long hash = count;
                        for (String text : texts) {
                            hash = hash * 31 + TextCells.hash(text);
                        }
                        assertEquals(hash, probe.call(() -> call.apply(probe.bridge, texts)));
                    }
                },
                b -> Cell.calling(() -> call.apply(b, new String[] {"one", "zwei"})));
    }

    static Item item(int number) {
        return new Item(number, number + 0.5, "abcdefgh".substring(0, number));
    }

    private static double weight(Item item) {
        return item.id() + item.weight() + item.name().length();
    }

    private Cell<B> item(String owner, BiFunction<B, Item, Double> call) {
        return cell(
                "struct with pointers",
                PARAMETER,
                owner,
                POINTED,
                1,
                probe -> IntStream.range(0, 8)
                        .mapToObj(PresetCells::item)
                        .forEach(item -> assertEquals(weight(item), probe.call(() -> call.apply(probe.bridge, item)))),
                b -> Cell.calling(() -> call.apply(b, item(3))));
    }

    private Cell<B> items(String owner, BiFunction<B, Item[], Double> call) {
        return cell(
                "struct[] with pointers",
                PARAMETER,
                owner,
                COUNTED,
                1,
                probe -> {
                    for (int count = 0; count < 8; count++) {
                        Item[] items = IntStream.range(0, count)
                                .mapToObj(PresetCells::item)
                                .toArray(Item[]::new);
                        double expected = Arrays.stream(items)
                                .mapToDouble(PresetCells::weight)
                                .sum();
                        assertEquals(expected, probe.call(() -> call.apply(probe.bridge, items)));
                    }
                },
                b -> Cell.calling(() -> call.apply(b, new Item[] {item(3)})));
    }
}
