package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.CharBuffer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Sequences of characters: text, whatever class they are of. */
final class SequenceCells {

    private static final List<String> TEXTS = List.of("", "a", "héllo ✓", "😀é");

    private SequenceCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(
                cell("parameter", "host-owned", "counted", SequenceCells::counted, b -> () -> b.hashString(hello())),
                cell(
                        "parameter",
                        "host-owned",
                        "terminated",
                        SequenceCells::terminated,
                        b -> () -> b.hashTerminated(hello())),
                cell(
                        "parameter",
                        "host-owned",
                        "terminated, two",
                        SequenceCells::two,
                        b -> () -> b.concatTerminated(hello(), "du")),
                cell("parameter", "host-owned", "fixed", SequenceCells::capacity, b -> () -> b.capacity16(hello())),
                cell("parameter", "transferred in", "counted", SequenceCells::kept, b -> () -> b.keepString(hello())),
                cell(
                        "parameter and result",
                        "transferred out",
                        "packed",
                        SequenceCells::reversed,
                        b -> Cell.calling(() -> b.reversePacked(hello()))),
                result("transferred out", "terminated", "handed over ✓", SequenceShapes::madeText),
                result("wasm-owned", "terminated", "wasm-owned ✓", SequenceShapes::staticText),
                result("wasm-owned", "fixed", "wasm-owned ✓", SequenceShapes::staticTextFixed));
    }

    private static Cell<SequenceShapes> result(
            String owner, String shape, String expected, Function<SequenceShapes, CharSequence> call) {
        return cell(
                "result",
                owner,
                shape,
                probe -> assertEquals((Object) expected, probe.call(() -> call.apply(probe.bridge))),
                b -> Cell.calling(() -> call.apply(b)));
    }

    private static Cell<SequenceShapes> cell(
            String direction,
            String owner,
            String shape,
            Cell.Check<SequenceShapes> check,
            Function<SequenceShapes, Runnable> once) {
        return new Cell<>("CharSequence", direction, owner, shape, 1, SequenceShapes.class, check, once);
    }

    private static CharSequence hello() {
        return new StringBuilder("héllo");
    }

    /** The text as a String, a builder, and the rest of a buffer. */
    private static List<CharSequence> sequences(String text) {
        return List.of(
                text,
                new StringBuilder(text),
                CharBuffer.wrap("<" + text).position(1),
                CharBuffer.wrap(("<" + text + ">").toCharArray(), 1, text.length()));
    }

    private static void counted(Probe<SequenceShapes> probe) {
        for (String text : TEXTS) {
            for (CharSequence sequence : sequences(text)) {
                assertEquals(TextCells.hash(text), probe.call(() -> probe.bridge.hashString(sequence)));
                assertEquals(text, sequence.toString());
            }
        }
    }

    private static void terminated(Probe<SequenceShapes> probe) {
        for (String text : TEXTS) {
            for (CharSequence sequence : sequences(text)) {
                assertEquals(TextCells.hash(text), probe.call(() -> probe.bridge.hashTerminated(sequence)));
            }
        }
    }

    private static void two(Probe<SequenceShapes> probe) {
        for (CharSequence sequence : sequences("✓✓")) {
            assertEquals(6001, probe.call(() -> probe.bridge.concatTerminated(sequence, "b")));
        }
    }

    private static void capacity(Probe<SequenceShapes> probe) {
        for (CharSequence sequence : sequences("1234567890✓é")) {
            assertEquals(15, probe.call(() -> probe.bridge.capacity16(sequence)));
        }
    }

    private static void kept(Probe<SequenceShapes> probe) {
        for (CharSequence sequence : sequences("wird behalten ✓")) {
            probe.keeping(1, () -> probe.bridge.keepString(sequence));
            assertEquals((Object) "wird behalten ✓", probe.call(probe.bridge::keptString));
            probe.keeping(-1, probe.bridge::dropKept);
        }
    }

    private static void reversed(Probe<SequenceShapes> probe) {
        for (String text : TEXTS) {
            for (CharSequence sequence : sequences(text)) {
                assertEquals((Object) TextCells.reversed(text), probe.call(() -> probe.bridge.reversePacked(sequence)));
            }
        }
    }
}
