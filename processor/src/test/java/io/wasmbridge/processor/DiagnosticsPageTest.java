package io.wasmbridge.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.processor.diagnostic.Key;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/diagnostics.md} explains every key, and shows messages as they are printed. */
final class DiagnosticsPageTest {

    private static final Path PAGE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../docs/diagnostics.md");

    private static final Pattern MESSAGE = Pattern.compile("error: (\\[wasm/.*(?:\n +(?:why|found|help): .*)*)");

    @Test
    void everyKeyHasASectionAndEverySectionAKey() throws IOException {
        List<String> sections = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).strip())
                .toList();
        List<String> keys =
                Stream.of(Key.values()).map(key -> "wasm/" + key.text()).toList();
        assertEquals(new TreeSet<>(keys), new TreeSet<>(sections));
        assertEquals(keys.size(), sections.size(), "a key has two sections");
    }

    @Test
    void everySectionShowsAMessageOfTheCorpus() throws IOException {
        String corpus = plain(
                CorpusCase.all().stream().map(DiagnosticsPageTest::expected).collect(Collectors.joining()));
        for (String section : Files.readString(PAGE).split("\n## ", -1)) {
            String key = section.lines().findFirst().orElseThrow();
            Matcher message = MESSAGE.matcher(section);
            while (key.startsWith("wasm/") && message.find()) {
                String shown = plain(message.group(1)) + "\n";
                assertTrue(corpus.contains(shown), () -> "not in the corpus: " + shown);
            }
            assertTrue(
                    !key.startsWith("wasm/") || section.contains(": error: [" + key + "] "),
                    () -> key + " shows no message");
        }
    }

    /** Without indentation, which javac widens, and with an example's folders. */
    private static String plain(String text) {
        return text.replaceAll("\n +", "\n")
                .replace(CorpusCase.FOLDER, "/project/wasm")
                .replace(CorpusCase.CLASSES, "/project/target/classes");
    }

    private static String expected(CorpusCase corpusCase) {
        try {
            return Files.readString(corpusCase.expectedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
