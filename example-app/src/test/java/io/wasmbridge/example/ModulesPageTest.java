package io.wasmbridge.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/modules.md} shows the code of this application. */
final class ModulesPageTest {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("..");

    private static final Pattern BLOCK = Pattern.compile("^```java\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** The interface without methods, which is compiled by a test of every module. */
    private static final String EXPLAINED = "interface Guest {}";

    @Test
    void everyBlockOfJavaStandsInTheSources() throws IOException {
        Path sources = ROOT.resolve("example-app/src/main/java/io/wasmbridge/example");
        List<String> texts;
        try (Stream<Path> files = Files.walk(sources)) {
            texts = files.filter(Files::isRegularFile)
                    .map(ModulesPageTest::text)
                    .toList();
        }
        Matcher block = BLOCK.matcher(Files.readString(ROOT.resolve("docs/modules.md")));
        int shown = 0;
        while (block.find()) {
            String code = block.group(1);
            if (!code.contains(EXPLAINED)) {
                assertTrue(texts.stream().anyMatch(text -> text.contains(code)), code);
                shown++;
            }
        }
        assertEquals(6, shown);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
