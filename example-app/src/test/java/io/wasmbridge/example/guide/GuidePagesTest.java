package io.wasmbridge.example.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of {@code docs/guests} show nothing but code that is built and run here. */
final class GuidePagesTest {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("..");

    private static final Path PAGES = ROOT.resolve("docs/guests");

    private static final String TESTS = "example-app/src/test/java/io/wasmbridge/example/guide/";

    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** Commands, and what the processor says of a mistake. */
    private static final Set<String> NO_CODE = Set.of("sh", "text");

    private record Page(String name, String guestLanguage, String guest, String bridge) {

        private String text() throws IOException {
            return Files.readString(PAGES.resolve(name));
        }

        private Map<String, List<String>> sources() {
            return Map.of(
                    guestLanguage,
                    List.of("guests/guide/" + guest, "guests/globals/globals.c"),
                    "java",
                    Stream.of(bridge, "GlobalsGuest")
                            .flatMap(type -> Stream.of(TESTS + type + ".java", TESTS + type + "Test.java"))
                            .toList());
        }
    }

    static Stream<Page> pages() {
        return Stream.of(
                new Page("c.md", "c", "guide.c", "CGuest"),
                new Page("rust.md", "rust", "guide.rs", "RustGuest"),
                new Page("zig.md", "zig", "guide.zig", "ZigGuest"),
                new Page("assemblyscript.md", "typescript", "guide.ts", "AssemblyScriptGuest"));
    }

    @Test
    void everyPageIsChecked() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            assertEquals(
                    pages().map(Page::name).sorted().toList(),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyBlockOfCodeStandsInTheSources(Page page) throws IOException {
        Matcher block = BLOCK.matcher(page.text());
        while (block.find()) {
            String language = block.group(1);
            if (!NO_CODE.contains(language)) {
                assertTrue(page.sources().containsKey(language), () -> "a block of '" + language + "' is not checked");
                assertStandsInOneOf(page.sources().get(language), block.group(2));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theWholeInterfaceIsShown(Page page) throws IOException {
        String source = Files.readString(ROOT.resolve(TESTS + page.bridge() + ".java"));
        String declaration = source.substring(source.indexOf("@WasmModule("));
        assertTrue(plain(page.text()).contains(plain(declaration)), () -> "the page does not show " + page.bridge());
    }

    private static void assertStandsInOneOf(List<String> files, String code) throws IOException {
        for (String file : files) {
            if (plain(Files.readString(ROOT.resolve(file))).contains(plain(code))) {
                return;
            }
        }
        throw new AssertionError("none of " + files + " has\n" + code);
    }

    /** Without the indentation, which a block that was taken out of a method has lost; lines stay whole. */
    private static String plain(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining("\n", "\n", "\n"));
    }
}
