package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.GuestStringException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Text, both ways. */
final class TextCells {

    private static final int TEXT_LIMIT = 0x110000;
    private static final String OWN = "wasm-owned ✓";
    private static final String HANDED_OVER = "handed over ✓";

    private TextCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(lent(), transferredIn(), wasmOwned(), transferredOut()).flatMap(Function.identity());
    }

    private static Stream<Cell<?>> lent() {
        return Stream.of(
                cell("parameter", "host-owned", "counted", TextCells::counted, b -> () -> b.hashString("héllo")),
                cell(
                        "parameter",
                        "host-owned",
                        "terminated",
                        TextCells::terminated,
                        b -> () -> b.hashTerminated("héllo")),
                cell("parameter", "host-owned", "fixed", TextCells::capacity, b -> () -> b.capacity16("héllo")),
                cell(
                        "parameter",
                        "host-owned",
                        "counted, two",
                        TextCells::two,
                        b -> () -> b.concatLengths("héllo", "du")),
                cell(
                        "parameter",
                        "host-owned",
                        "terminated, two",
                        TextCells::twoTerminated,
                        b -> () -> b.concatTerminated("héllo", "du")),
                cell(
                        "parameter",
                        "host-owned",
                        "counted, then int[]",
                        TextCells::textThenInts,
                        b -> () -> b.stringThenInts("héllo", new int[] {1, 2})));
    }

    private static Stream<Cell<?>> transferredIn() {
        return Stream.of(
                cell(
                        "parameter",
                        "transferred in",
                        "counted",
                        probe -> kept(probe, samples(probe.random), 0, TextShapes::keepString),
                        b -> () -> b.keepString("héllo")),
                cell(
                        "parameter",
                        "transferred in",
                        "terminated",
                        probe -> kept(probe, withoutZero(probe.random), 1, TextShapes::keepTerminated),
                        b -> () -> b.keepTerminated("héllo")),
                cell("parameter", "transferred in", "fixed", TextCells::taken, b -> () -> b.handOver16("héllo")));
    }

    private static Stream<Cell<?>> wasmOwned() {
        return Stream.of(
                result("wasm-owned", "terminated", OWN, TextShapes::staticText),
                result("wasm-owned", "terminated, spelt out", OWN, TextShapes::staticTextSpeltOut),
                result("wasm-owned", "fixed", OWN, TextShapes::staticTextFixed),
                result("wasm-owned", "fixed, without a zero", "wasm", TextShapes::staticTextCut),
                result("wasm-owned", "packed", OWN, TextShapes::staticTextPacked),
                result("wasm-owned", "packed, null", "", TextShapes::keptString),
                cell(
                        "result",
                        "wasm-owned",
                        "terminated, malformed",
                        probe -> malformed(probe, TextShapes::malformedText),
                        b -> b::staticText));
    }

    private static Stream<Cell<?>> transferredOut() {
        return Stream.of(
                mapped("counted, packed", "transferred out", TextCells::reversed, TextShapes::reversePacked),
                mapped(
                        "counted, packed",
                        "transferred out (free = release_text)",
                        TextCells::reversed,
                        TextShapes::reversePackedReleased),
                mapped("terminated, terminated", "transferred out", TextCells::upper, TextShapes::upperTerminated),
                result("transferred out", "terminated", HANDED_OVER, TextShapes::madeText),
                result(
                        "transferred out (free = release_text)",
                        "terminated",
                        HANDED_OVER,
                        TextShapes::madeTextReleased),
                result("transferred out", "fixed", HANDED_OVER, TextShapes::madeTextFixed),
                result(
                        "transferred out (free = release_text)",
                        "fixed",
                        HANDED_OVER,
                        TextShapes::madeTextFixedReleased),
                cell(
                        "result",
                        "transferred out",
                        "packed, malformed",
                        probe -> malformed(probe, TextShapes::madeLatin1),
                        b -> b::madeText),
                cell(
                        "result",
                        "transferred out",
                        "terminated, malformed",
                        probe -> malformed(probe, TextShapes::madeMalformedText),
                        b -> b::madeText));
    }

    private static Cell<TextShapes> cell(
            String direction,
            String owner,
            String shape,
            Cell.Check<TextShapes> check,
            Function<TextShapes, Runnable> once) {
        return new Cell<>("String", direction, owner, shape, 1, TextShapes.class, check, once);
    }

    private static Cell<TextShapes> result(
            String owner, String shape, String expected, Function<TextShapes, String> call) {
        return cell(
                "result",
                owner,
                shape,
                probe -> {
                    for (int i = 0; i < 3; i++) {
                        assertEquals(expected, probe.call(() -> call.apply(probe.bridge)));
                    }
                },
                b -> Cell.calling(() -> call.apply(b)));
    }

    private static Cell<TextShapes> mapped(
            String shape,
            String owner,
            Function<String, String> expected,
            BiFunction<TextShapes, String, String> call) {
        return cell(
                "parameter and result",
                "host-owned, " + owner,
                shape,
                probe -> {
                    boolean zeros = shape.startsWith("counted");
                    for (String sample : zeros ? samples(probe.random) : withoutZero(probe.random)) {
                        assertEquals(expected.apply(sample), probe.call(() -> call.apply(probe.bridge, sample)));
                    }
                },
                b -> Cell.calling(() -> call.apply(b, "héllo")));
    }

    /** Every code point in its turn; a million of them, also across pages; none at all. */
    private static List<String> samples(Random random) {
        List<String> samples = new ArrayList<>(withoutZero(random));
        samples.add("\0");
        samples.add("a\0b\0");
        StringBuilder everyByte = new StringBuilder();
        for (int i = 0; i < 0x800; i++) {
            everyByte.append((char) i);
        }
        samples.add(everyByte.toString());
        return samples;
    }

    private static List<String> withoutZero(Random random) {
        List<String> samples = new ArrayList<>(List.of(
                "",
                "a",
                "\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff",
                "\ud800\udc00 \udbff\udfff",
                "\ufeffa byte order mark, a replacement \ufffd",
                "héllo wörld, grüße ✓ 漢字 😀"));
        for (int i = 0; i < 8; i++) {
            samples.add(text(random, random.nextInt(100)));
        }
        samples.add(text(random, Elements.MANY));
        // ends of code points on every offset from the chunks that text is encoded in
        for (int i = 4093; i <= 4097; i++) {
            samples.add("x".repeat(i) + "😀é");
        }
        return samples;
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        int[] limits = {0x80, 0x800, 0x10000, TEXT_LIMIT};
        for (int i = 0; i < length; i++) {
            int codePoint = 1 + random.nextInt(limits[random.nextInt(limits.length)] - 1);
            text.appendCodePoint(codePoint >= 0xD800 && codePoint <= 0xDFFF ? 'x' : codePoint);
        }
        return text.toString();
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    static long hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    /** FNV-1a, 64 bits. */
    static long hash(byte[] octets) {
        long hash = 0xCBF29CE484222325L;
        for (byte octet : octets) {
            hash = (hash ^ (octet & 0xFF)) * 0x100000001B3L;
        }
        return hash;
    }

    static String reversed(String text) {
        int[] codePoints = text.codePoints().toArray();
        StringBuilder reversed = new StringBuilder();
        for (int i = codePoints.length - 1; i >= 0; i--) {
            reversed.appendCodePoint(codePoints[i]);
        }
        return reversed.toString();
    }

    private static String upper(String text) {
        StringBuilder upper = new StringBuilder(text);
        for (int i = 0; i < upper.length(); i++) {
            char letter = upper.charAt(i);
            if (letter >= 'a' && letter <= 'z') {
                upper.setCharAt(
                        i, String.valueOf(letter).toUpperCase(Locale.ROOT).charAt(0));
            }
        }
        return upper.toString();
    }

    private static void counted(Probe<TextShapes> probe) {
        for (String sample : samples(probe.random)) {
            assertEquals(size(sample), probe.call(() -> probe.bridge.countBytes(sample)));
            assertEquals(hash(sample), probe.call(() -> probe.bridge.hashString(sample)));
        }
    }

    private static void terminated(Probe<TextShapes> probe) {
        for (String sample : withoutZero(probe.random)) {
            assertEquals(hash(sample), probe.call(() -> probe.bridge.hashTerminated(sample)));
            assertEquals(hash(sample), probe.call(() -> probe.bridge.hashAlone(sample)), "read off the export");
        }
    }

    private static void capacity(Probe<TextShapes> probe) {
        for (String sample : List.of("", "a", "fifteen bytes..", "1234567890✓é", "😀😀😀xyz")) {
            assertEquals(size(sample), probe.call(() -> probe.bridge.capacity16(sample)), "the rest is zero");
        }
    }

    private static void two(Probe<TextShapes> probe) {
        for (String first : List.of("", "a", "✓✓")) {
            for (String second : List.of("", "b", "😀")) {
                assertEquals(
                        size(first) * 1000 + size(second), probe.call(() -> probe.bridge.concatLengths(first, second)));
            }
        }
        String big = text(probe.random, 10_000);
        assertEquals(size(big) * 1000 + size(big), probe.call(() -> probe.bridge.concatLengths(big, big)));
    }

    private static void twoTerminated(Probe<TextShapes> probe) {
        for (String first : List.of("", "a", "✓✓")) {
            for (String second : List.of("", "b", "😀")) {
                assertEquals(
                        size(first) * 1000 + size(second),
                        probe.call(() -> probe.bridge.concatTerminated(first, second)));
            }
        }
    }

    private static void textThenInts(Probe<TextShapes> probe) {
        for (String sample : List.of("", "a", text(probe.random, 1000))) {
            for (int[] values : Elements.I32.samples(probe.random)) {
                long sum = Elements.I32.sum(values).longValue();
                assertEquals(hash(sample) + sum, probe.call(() -> probe.bridge.stringThenInts(sample, values)));
            }
        }
    }

    private static void kept(
            Probe<TextShapes> probe, List<String> samples, int terminator, BiConsumer<TextShapes, String> keep) {
        for (String sample : samples) {
            int blocks = size(sample) + terminator == 0 ? 0 : 1;
            probe.keeping(blocks, () -> keep.accept(probe.bridge, sample));
            assertEquals(sample, probe.call(probe.bridge::keptString));
            // the guest frees what it kept before
            probe.run(() -> {
                probe.bridge.dropKept();
                keep.accept(probe.bridge, sample);
            });
            probe.keeping(-blocks, probe.bridge::dropKept);
        }
    }

    private static void taken(Probe<TextShapes> probe) {
        for (String sample : List.of("", "a", "fifteen bytes..", "1234567890✓é")) {
            int releases = probe.bridge.releaseCount();
            probe.run(() -> probe.bridge.handOver16(sample));
            assertEquals(releases + 1, probe.bridge.releaseCount());
        }
    }

    private static void malformed(Probe<TextShapes> probe, Function<TextShapes, String> call) {
        probe.run(() -> {
            GuestStringException thrown = assertThrows(GuestStringException.class, () -> call.apply(probe.bridge));
            assertEquals("WB-G03", thrown.code());
        });
        assertArrayEquals(new byte[] {0x66, (byte) 0xFC, 0x72}, probe.call(probe.bridge::madeLatin1Bytes));
    }
}
