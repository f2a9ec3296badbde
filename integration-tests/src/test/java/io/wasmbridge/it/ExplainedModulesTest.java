package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code AUTO} makes of every guest and of every module of somebody else: the ABI, and why it is that one. Of modules that a
 * toolchain made with a runtime of its own the whole text is expected: what allocates and frees, and who serves each import.
 * {@code -Dgolden.update=true} writes that text anew.
 */
class ExplainedModulesTest {

    private static final Path EXPECTED = Path.of("src/test/resources/explained/modules.txt");

    private static final List<String> REAL_MODULES = List.of(
            "META-INF/resources/webjars/source-map/0.7.3/lib/mappings.wasm",
            "META-INF/resources/webjars/undici/5.28.4/lib/llhttp/llhttp.wasm",
            "demo-policy.wasm",
            "extism-runtime.wasm");

    private static final List<String> TOOLCHAINS = List.of(
            "guests/assemblyscript-objects/",
            "guests/emscripten/",
            "guests/go/",
            "guests/guide/",
            "guests/rust-alloc/",
            "guests/wasm-bindgen/",
            "guests/zig/");

    private static final Pattern REASON =
            Pattern.compile("'Guest' is bound to '([^']+)'\n +the ABI is [A-Z_]+: the module .+", Pattern.DOTALL);

    /** Neither is a module. */
    private static final List<String> NO_MODULES = List.of("guests/odd/component.wasm", "guests/odd/malformed.wasm");

    @TempDir
    Path generated;

    @Test
    void everyModuleIsExplained() throws IOException, URISyntaxException {
        List<String> modules =
                Stream.concat(guests().stream(), REAL_MODULES.stream()).sorted().toList();
        List<String> notes = notes(modules);
        assertEquals(
                modules,
                notes.stream().map(ExplainedModulesTest::module).sorted().toList());
        String actual = notes.stream()
                .filter(note -> !module(note).startsWith("guests/")
                        || TOOLCHAINS.stream().anyMatch(module(note)::startsWith))
                .sorted(Comparator.comparing(ExplainedModulesTest::module))
                .collect(Collectors.joining("\n\n", "", "\n"));
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(EXPECTED.getParent());
            Files.writeString(EXPECTED, actual);
        }
        assertEquals(Files.readString(EXPECTED), actual);
    }

    /** The module that a note is about, or the note itself where it gives no reason. */
    private static String module(String note) {
        Matcher matcher = REASON.matcher(note);
        return matcher.matches() ? matcher.group(1) : note;
    }

    private static List<String> guests() throws IOException, URISyntaxException {
        Path root = Path.of(ExplainedModulesTest.class.getResource("/guests").toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(
                            file -> "guests/" + root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".wasm") && !NO_MODULES.contains(name))
                    .toList();
        }
    }

    /** One interface for each module, in a package of its own; {@code partial}, so that imports that nothing serves are no errors. */
    private List<String> notes(List<String> modules) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "-proc:only",
                "-d",
                generated.toString(),
                "-Awasmbridge.explain=true",
                "-processorpath",
                UserBuild.processorPath(),
                "-cp",
                System.getProperty("java.class.path"));
        List<Source> sources = IntStream.range(0, modules.size())
                .mapToObj(number -> new Source("m" + number, modules.get(number)))
                .toList();
        boolean succeeded = javac.getTask(Writer.nullWriter(), null, diagnostics, options, null, sources)
                .call();
        List<String> notes = new ArrayList<>();
        diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> !succeeded || diagnostic.getKind() == Diagnostic.Kind.NOTE)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT).strip())
                .forEach(notes::add);
        return notes;
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String packageName, String module) {
            super(URI.create("string:///" + packageName + "/Guest.java"), Kind.SOURCE);
            this.text = "package " + packageName + "; @io.wasmbridge.annotations.WasmModule(value = \"" + module
                    + "\", partial = true) interface Guest {}";
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
