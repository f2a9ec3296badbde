package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Several Strings as a result: each is a block, and so is the array of them, and what points at that. */
final class SequenceResultCells {

    private static final List<String> WORDS = List.of("", "one", "h\u00e9llo", "\ud83d\ude80", "longer than a word is");

    private SequenceResultCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(
                        shape(
                                "multi-value",
                                SequenceResults::madePair,
                                SequenceResults::madePairList,
                                SequenceResults::ownPair),
                        shape(
                                "return area",
                                SequenceResults::madeArea,
                                SequenceResults::madeAreaList,
                                SequenceResults::ownArea),
                        shape(
                                "out pointers",
                                SequenceResults::madeOut,
                                SequenceResults::madeOutList,
                                SequenceResults::ownOut),
                        shape(
                                "out length",
                                SequenceResults::madeCounted,
                                SequenceResults::madeCountedList,
                                SequenceResults::ownCounted),
                        shape(
                                "wide pointer",
                                SequenceResults::madeWide,
                                SequenceResults::madeWideList,
                                SequenceResults::ownWide),
                        shape(
                                "getters",
                                SequenceResults::madeAsked,
                                SequenceResults::madeAskedList,
                                SequenceResults::ownAsked))
                .flatMap(Function.identity());
    }

    private static Stream<Cell<?>> shape(
            String shape,
            BiFunction<SequenceResults, Integer, String[]> array,
            BiFunction<SequenceResults, Integer, List<String>> list,
            Function<SequenceResults, List<String>> own) {
        return Stream.of(
                made("String[] of pairs", shape, (b, count) -> List.of(array.apply(b, count))),
                made("List<String> of pairs", shape, list),
                cell(
                        "List<String> of pairs",
                        "wasm-owned",
                        shape,
                        probe -> assertEquals(List.of("a", "bc", ""), probe.call(() -> own.apply(probe.bridge))),
                        b -> Cell.calling(() -> own.apply(b))));
    }

    private static Cell<SequenceResults> made(
            String type, String shape, BiFunction<SequenceResults, Integer, List<String>> call) {
        return cell(
                type,
                "transferred out",
                shape,
                probe -> {
                    for (int i = 0; i <= WORDS.size(); i++) {
                        int count = i;
                        assertEquals(WORDS.subList(0, count), probe.call(() -> call.apply(probe.bridge, count)));
                    }
                    assertEquals(
                            200, probe.call(() -> call.apply(probe.bridge, 200)).size());
                },
                b -> Cell.calling(() -> call.apply(b, 3)));
    }

    private static Cell<SequenceResults> cell(
            String type,
            String owner,
            String shape,
            Cell.Check<SequenceResults> check,
            Function<SequenceResults, Runnable> once) {
        return new Cell<>(type, "result", owner, shape, 4, SequenceResults.class, check, once);
    }
}
