package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.it.PresetGuest.Item;
import io.wasmbridge.it.PresetGuest.Spot;
import io.wasmbridge.runtime.Allocation;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text and an array in every shape under the conventions of each toolchain, handed over and kept, and results that have parts. The
 * guests trap where what is freed is not what they made.
 *
 * @param <B> the interface that states them
 */
final class PresetResultCells<B extends PresetGuest> {

    static final String OUT = "transferred out";
    static final String OWN = "wasm-owned";
    static final String OWN_TEXT = "the guest's own ✓";
    static final int[] OWN_INTS = {1, 2, 3, 4};
    private static final String RESULT = "result";
    private static final String POINTED = "behind a pointer";
    private static final int[] COUNTS = {0, 1, 3, 4, 5, 100, Elements.MANY};

    private final Class<B> bridge;

    private PresetResultCells(Class<B> bridge) {
        this.bridge = bridge;
    }

    static Stream<Cell<?>> all() {
        return Stream.of(
                        lending(RustPreset.class),
                        lending(ZigPreset.class),
                        lending(TinyGoPreset.class),
                        lending(EmscriptenPreset.class),
                        lending(OpaPreset.class),
                        new PresetResultCells<>(BindgenPreset.class).cells())
                .flatMap(Function.identity());
    }

    private static <B extends PresetKeptGuest> Stream<Cell<?>> lending(Class<B> bridge) {
        PresetResultCells<B> cells = new PresetResultCells<>(bridge);
        return Stream.concat(cells.cells(), kept(cells));
    }

    private Stream<Cell<?>> cells() {
        return Stream.of(besidePointer(), buffered(), behindPointer(), alone(), composed(), others())
                .flatMap(Function.identity());
    }

    private Cell<B> cell(
            String type, String owner, String shape, int alignBytes, Cell.Check<B> check, Function<B, ?> once) {
        return new Cell<>(
                type,
                RESULT,
                owner,
                shape,
                alignBytes,
                bridge,
                probe -> {
                    check.run(probe);
                    assertEquals(0, probe.bridge.stackInUse(), "bytes of the guest's stack that were not given back");
                },
                b -> Cell.calling(() -> String.valueOf(once.apply(b))));
    }

    static String spelled(int count) {
        return IntStream.range(0, count)
                .collect(StringBuilder::new, (text, i) -> text.append((char) ('a' + i % 26)), StringBuilder::append)
                .toString();
    }

    private Cell<B> text(String owner, String shape, int alignBytes, BiFunction<B, Integer, String> call) {
        return cell(
                "String",
                owner,
                shape,
                alignBytes,
                probe -> {
                    for (int count : COUNTS) {
                        assertEquals(spelled(count), probe.call(() -> call.apply(probe.bridge, count)));
                    }
                },
                b -> call.apply(b, 5));
    }

    private Cell<B> ints(String owner, String shape, int alignBytes, BiFunction<B, Integer, int[]> call) {
        return cell(
                "int[]",
                owner,
                shape,
                alignBytes,
                probe -> {
                    for (int count : COUNTS) {
                        assertArrayEquals(
                                Elements.I32.counting(count), probe.call(() -> call.apply(probe.bridge, count)));
                    }
                },
                b -> call.apply(b, 5));
    }

    private Stream<Cell<?>> besidePointer() {
        int word = Integer.BYTES;
        return Stream.of(
                text(OUT, "packed", 1, PresetGuest::packedText),
                ints(OUT, "packed", 1, PresetGuest::packedInts),
                text(OUT, "length high", 1, PresetGuest::turnedText),
                ints(OUT, "length high", 1, PresetGuest::turnedInts),
                text(OUT, "multi-value", 1, PresetGuest::bothText),
                ints(OUT, "multi-value", 1, PresetGuest::bothInts),
                text(OUT, "wide pointer", 1, PresetGuest::wideText),
                ints(OUT, "wide pointer", 1, PresetGuest::wideInts),
                text(OUT, "getters", 1, PresetGuest::getterText),
                ints(OUT, "getters", 1, PresetGuest::getterInts),
                text(OUT, "return area", word, PresetGuest::areaText),
                ints(OUT, "return area", word, PresetGuest::areaInts),
                text(OUT, "out pointers", word, PresetGuest::pointersText),
                ints(OUT, "out pointers", word, PresetGuest::pointersInts),
                text(OUT, "out length", word, PresetGuest::lengthText),
                ints(OUT, "out length", word, PresetGuest::lengthInts));
    }

    /** The second call is made where four elements are too few. */
    private Stream<Cell<?>> buffered() {
        return Stream.of(
                text("no owner", "caller buffer", 1, PresetGuest::bufferText),
                ints("no owner", "caller buffer", Integer.BYTES, PresetGuest::bufferInts));
    }

    private Stream<Cell<?>> behindPointer() {
        return Stream.of(
                text(OUT, "terminated", 1, PresetGuest::endedText),
                ints(OUT, "terminated", 1, PresetGuest::endedInts),
                text(OUT, "prefix", 1, PresetGuest::prefixedText),
                ints(OUT, "prefix", 1, PresetGuest::prefixedInts),
                ints(OUT + " with release_headed", "header", 1, PresetGuest::headedInts),
                text(OUT, "given", 1, PresetGuest::givenText),
                ints(OUT, "given", 1, PresetGuest::givenInts));
    }

    /** What there is of it is always the same. */
    private Stream<Cell<?>> alone() {
        return Stream.of(
                cell(
                        "String",
                        OUT,
                        "fixed",
                        1,
                        probe -> assertEquals("abc", probe.call(probe.bridge::fixedText)),
                        PresetGuest::fixedText),
                cell(
                        "int[]",
                        OUT,
                        "fixed",
                        1,
                        probe -> assertArrayEquals(OWN_INTS, probe.call(probe.bridge::fixedInts)),
                        PresetGuest::fixedInts),
                ownText("terminated", PresetGuest::endedOwnText),
                ownInts("fixed", PresetGuest::fixedOwnInts),
                cell(
                        "int view",
                        OWN,
                        "packed",
                        1,
                        probe -> assertArrayEquals(
                                OWN_INTS,
                                probe.call(() -> probe.bridge.shownInts().toArray())),
                        PresetGuest::shownInts),
                cell(
                        "int view",
                        OWN,
                        "return area",
                        Integer.BYTES,
                        probe -> assertArrayEquals(
                                OWN_INTS,
                                probe.call(() -> probe.bridge.areaShown().toArray())),
                        PresetGuest::areaShown),
                cell(
                        "long",
                        "no owner",
                        "out pointers",
                        Long.BYTES,
                        probe -> assertEquals(7 * 0x1_0000_0001L, probe.call(() -> probe.bridge.pointersNumber(7))),
                        b -> b.pointersNumber(7)),
                cell(
                        "struct with pointers",
                        OWN,
                        POINTED,
                        1,
                        probe -> assertEquals(new Item(7, 0.25, OWN_TEXT), probe.call(probe.bridge::ownItem)),
                        PresetGuest::ownItem));
    }

    private Cell<B> ownText(String shape, Function<B, String> call) {
        return cell(
                "String",
                OWN,
                shape,
                shape.equals("terminated") ? 1 : Integer.BYTES,
                probe -> assertEquals(OWN_TEXT, probe.call(() -> call.apply(probe.bridge))),
                call);
    }

    private Cell<B> ownInts(String shape, Function<B, int[]> call) {
        return cell(
                "int[]",
                OWN,
                shape,
                Integer.BYTES,
                probe -> assertArrayEquals(OWN_INTS, probe.call(() -> call.apply(probe.bridge))),
                call);
    }

    private Stream<Cell<?>> composed() {
        return Stream.of(
                cell(
                        "struct with pointers",
                        OUT,
                        POINTED,
                        1,
                        probe -> eachItem(count -> probe.call(() -> probe.bridge.madeItem(count))),
                        b -> b.madeItem(3)),
                cell(
                        "struct with pointers",
                        OUT,
                        "return area",
                        8,
                        probe -> eachItem(count -> probe.call(() -> probe.bridge.areaItem(count))),
                        b -> b.areaItem(3)),
                cell(
                        "struct",
                        "no owner",
                        "return area",
                        8,
                        probe -> assertEquals(new Spot(3.5, 3), probe.call(() -> probe.bridge.areaPoint(3))),
                        b -> b.areaPoint(3)),
                cell(
                        "struct[] with pointers",
                        OUT,
                        "packed",
                        1,
                        probe -> {
                            for (int i = 0; i < 8; i++) {
                                int count = i;
                                Item[] items = IntStream.range(0, count)
                                        .mapToObj(PresetResultCells::item)
                                        .toArray(Item[]::new);
                                assertArrayEquals(items, probe.call(() -> probe.bridge.madeItems(count)));
                            }
                        },
                        b -> b.madeItems(3)),
                cell(
                        "String[] of pairs",
                        OUT,
                        "packed",
                        1,
                        probe -> {
                            for (int i = 0; i < 8; i++) {
                                int count = i;
                                String[] texts = IntStream.range(0, count)
                                        .mapToObj(PresetResultCells::spelled)
                                        .toArray(String[]::new);
                                assertArrayEquals(texts, probe.call(() -> probe.bridge.madeTexts(count)));
                            }
                        },
                        b -> b.madeTexts(3)));
    }

    static Item item(int count) {
        return new Item(count, count + 0.5, spelled(count));
    }

    private static void eachItem(IntFunction<Item> call) {
        for (int count : COUNTS) {
            assertEquals(item(count), call.apply(count));
        }
    }

    private Stream<Cell<?>> others() {
        return Stream.of(
                cell(
                        "Optional<String>",
                        OUT,
                        "packed",
                        1,
                        probe -> {
                            assertEquals(Optional.empty(), probe.call(() -> probe.bridge.textIfAny(0)));
                            assertEquals(Optional.of("abc"), probe.call(() -> probe.bridge.textIfAny(3)));
                        },
                        b -> b.textIfAny(3)),
                cell(
                        "@Nullable int[]",
                        OUT,
                        "packed",
                        1,
                        probe -> {
                            assertEquals(
                                    Optional.empty(), probe.call(() -> Optional.ofNullable(probe.bridge.intsIfAny(0))));
                            assertArrayEquals(new int[] {1, 2, 3}, probe.call(() -> probe.bridge.intsIfAny(3)));
                        },
                        b -> b.intsIfAny(3)),
                cell(
                        "Allocation",
                        OUT,
                        "packed",
                        1,
                        probe -> {
                            int live = probe.bridge.liveBlocks();
                            try (Allocation block = probe.bridge.madeBlock(5)) {
                                assertEquals(1, probe.bridge.allocator().liveCount());
                                assertEquals(live + 1, probe.bridge.liveBlocks());
                                assertArrayEquals(
                                        new byte[] {1, 1, 1, 1, 1},
                                        block.bytes().toArray());
                            }
                            assertEquals(live, probe.bridge.liveBlocks());
                        },
                        b -> {
                            b.madeBlock(5).close();
                            return "";
                        }));
    }

    /** The guest's own, where the conventions let it keep what it shows. */
    private static <B extends PresetKeptGuest> Stream<Cell<?>> kept(PresetResultCells<B> cells) {
        return Stream.of(
                cells.ownText("packed", PresetKeptGuest::packedOwnText),
                cells.ownInts("packed", PresetKeptGuest::packedOwnInts),
                cells.ownText("length high", PresetKeptGuest::turnedOwnText),
                cells.ownInts("length high", PresetKeptGuest::turnedOwnInts),
                cells.ownText("multi-value", PresetKeptGuest::bothOwnText),
                cells.ownInts("multi-value", PresetKeptGuest::bothOwnInts),
                cells.ownText("wide pointer", PresetKeptGuest::wideOwnText),
                cells.ownInts("wide pointer", PresetKeptGuest::wideOwnInts),
                cells.ownText("getters", PresetKeptGuest::getterOwnText),
                cells.ownInts("getters", PresetKeptGuest::getterOwnInts),
                cells.ownText("return area", PresetKeptGuest::areaOwnText),
                cells.ownInts("return area", PresetKeptGuest::areaOwnInts),
                cells.ownText("out pointers", PresetKeptGuest::pointersOwnText),
                cells.ownInts("out pointers", PresetKeptGuest::pointersOwnInts),
                cells.ownText("out length", PresetKeptGuest::lengthOwnText),
                cells.ownInts("out length", PresetKeptGuest::lengthOwnInts));
    }
}
