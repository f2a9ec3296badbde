package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Text in every encoding, there and back again through a guest that copies what it is given. */
final class EncodedCells {

    private static final String LONG_LATIN = "0123456789abcdé".repeat(5_000);

    private static final List<String> ASCII = List.of("", "a", "plain text", "~".repeat(70_000));
    private static final List<String> LATIN = List.of("", "ÿ", "naïve façade", LONG_LATIN);
    private static final List<String> UNICODE =
            List.of("", "✓", "héllo", "😀", "\uFEFFmarked", "\uFFFE", "a😀b✓", LONG_LATIN + "✓😀".repeat(9_000));

    private EncodedCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(utf8(), utf16(), latin1(), ascii(), kept(), shown()).flatMap(Function.identity());
    }

    private static Stream<Cell<?>> utf8() {
        return new Copied(
                        StandardCharsets.UTF_8,
                        1,
                        UNICODE,
                        EncodedText::copyCountedUtf8,
                        EncodedText::copyFirstUtf8,
                        EncodedText::copyBytesUtf8,
                        EncodedText::copyTerminatedUtf8,
                        EncodedText::copyPrefixUtf8,
                        EncodedText::copyHeaderUtf8,
                        EncodedText::copyGivenUtf8,
                        EncodedText::copyFixedUtf8)
                .cells();
    }

    private static Stream<Cell<?>> utf16() {
        return new Copied(
                        StandardCharsets.UTF_16LE,
                        2,
                        UNICODE,
                        EncodedText::copyCountedUtf16,
                        EncodedText::copyFirstUtf16,
                        EncodedText::copyBytesUtf16,
                        EncodedText::copyTerminatedUtf16,
                        EncodedText::copyPrefixUtf16,
                        EncodedText::copyHeaderUtf16,
                        EncodedText::copyGivenUtf16,
                        EncodedText::copyFixedUtf16)
                .cells();
    }

    private static Stream<Cell<?>> latin1() {
        return new Copied(
                        StandardCharsets.ISO_8859_1,
                        1,
                        LATIN,
                        EncodedText::copyCountedLatin1,
                        EncodedText::copyFirstLatin1,
                        EncodedText::copyBytesLatin1,
                        EncodedText::copyTerminatedLatin1,
                        EncodedText::copyPrefixLatin1,
                        EncodedText::copyHeaderLatin1,
                        EncodedText::copyGivenLatin1,
                        EncodedText::copyFixedLatin1)
                .cells();
    }

    private static Stream<Cell<?>> ascii() {
        return new Copied(
                        StandardCharsets.US_ASCII,
                        1,
                        ASCII,
                        EncodedText::copyCountedAscii,
                        EncodedText::copyFirstAscii,
                        EncodedText::copyBytesAscii,
                        EncodedText::copyTerminatedAscii,
                        EncodedText::copyPrefixAscii,
                        EncodedText::copyHeaderAscii,
                        EncodedText::copyGivenAscii,
                        EncodedText::copyFixedAscii)
                .cells();
    }

    /** A method that gives back a copy of the text. */
    private interface Copy {
        String of(EncodedText bridge, String text);
    }

    private interface CopyGiven {
        String of(EncodedText bridge, String text, int length);
    }

    private record Copied(
            Charset charset,
            int unitBytes,
            List<String> samples,
            Copy counted,
            Copy first,
            Copy bytes,
            Copy terminated,
            Copy prefix,
            Copy header,
            CopyGiven given,
            Copy fixed) {

        Stream<Cell<?>> cells() {
            Copy all = (b, text) -> given.of(b, text, text.getBytes(charset).length / unitBytes);
            return Stream.of(
                    cell("counted", unitBytes, counted, List.of("a\0b")),
                    cell("first", unitBytes, first, List.of("\0")),
                    cell("in bytes", unitBytes, bytes, List.of("\0\0")),
                    cell("terminated", unitBytes, terminated, List.of()),
                    cell("prefix", 4, prefix, List.of("a\0")),
                    cell("header", 4, header, "transferred out (free = free_header)", List.of("\0a")),
                    cell("given", unitBytes, all, List.of("a\0b")),
                    sixteenBytes());
        }

        private Cell<EncodedText> cell(String shape, int alignBytes, Copy copy, List<String> more) {
            return cell(shape, alignBytes, copy, "transferred out", more);
        }

        private Cell<EncodedText> cell(String shape, int alignBytes, Copy copy, String handedOver, List<String> more) {
            return cell(shape, alignBytes, handedOver, copy, probe -> {
                Stream.concat(samples.stream(), more.stream())
                        .forEach(text -> assertEquals(text, probe.call(() -> copy.of(probe.bridge, text))));
            });
        }

        /** Sixteen bytes, of which a code unit ends the text. */
        private Cell<EncodedText> sixteenBytes() {
            return cell("fixed", unitBytes, "transferred out", fixed, probe -> {
                for (String text : samples) {
                    if (text.getBytes(charset).length <= 16 - unitBytes) {
                        assertEquals(text, probe.call(() -> fixed.of(probe.bridge, text)));
                    }
                }
                String most = "x".repeat(16 / unitBytes - 1);
                assertEquals(most, probe.call(() -> fixed.of(probe.bridge, most)));
            });
        }

        private Cell<EncodedText> cell(
                String shape, int alignBytes, String handedOver, Copy copy, Cell.Check<EncodedText> check) {
            return new Cell<>(
                    charset.name(),
                    "parameter and result",
                    "host-owned, " + handedOver,
                    shape,
                    alignBytes,
                    EncodedText.class,
                    check,
                    b -> Cell.calling(() -> copy.of(b, "text")));
        }
    }

    /** Handed to the guest, which adds up the code units and frees the block. */
    private static Stream<Cell<?>> kept() {
        return Stream.of(
                taken("in bytes", 2, EncodedText::takeBytesUtf16),
                taken("prefix", 4, EncodedText::takePrefixUtf16),
                taken("header", 4, EncodedText::takeHeaderUtf16));
    }

    private static Cell<EncodedText> taken(String shape, int alignBytes, BiFunction<EncodedText, String, Long> take) {
        BiConsumer<EncodedText, String> call =
                (bridge, text) -> assertEquals(text.chars().asLongStream().sum(), take.apply(bridge, text));
        return new Cell<>(
                "UTF-16LE",
                "parameter",
                "transferred in",
                shape,
                alignBytes,
                EncodedText.class,
                probe -> UNICODE.forEach(text -> probe.run(() -> call.accept(probe.bridge, text))),
                b -> () -> call.accept(b, "text"));
    }

    private static Stream<Cell<?>> shown() {
        return Stream.of(
                owned("ISO-8859-1", "naïve", EncodedText::ownTextU8),
                owned("UTF-16LE", "wasm-owned ✓", EncodedText::ownTextU16));
    }

    private static Cell<EncodedText> owned(String charset, String text, Function<EncodedText, String> own) {
        return new Cell<>(
                charset,
                "result",
                "wasm-owned",
                "terminated",
                1,
                EncodedText.class,
                probe -> assertEquals(text, probe.call(() -> own.apply(probe.bridge))),
                b -> Cell.calling(() -> own.apply(b)));
    }
}
