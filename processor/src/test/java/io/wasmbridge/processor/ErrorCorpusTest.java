package io.wasmbridge.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.processor.diagnostic.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every message of the processor, with everything that the compiler prints beside it. Run with {@code -Dgolden.update=true} to
 * write the expected files anew, and read what changed.
 */
final class ErrorCorpusTest {

    /** What is wrong within a record, of which ECJ names no place. */
    private static final Pattern IN_RECORD = Pattern.compile("] component '|is said to take");

    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    /** ECJ 3.42 finds no place for a message about a record. */
    private static final Set<String> NOT_UNDER_ECJ = Set.of("unsupported-type/record");

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> javacSaysExactlyWhatIsExpected() {
        return CorpusCase.all().stream()
                .map(corpusCase -> DynamicTest.dynamicTest(corpusCase.name(), () -> checkWithJavac(corpusCase)));
    }

    @TestFactory
    Stream<DynamicTest> ecjSaysTheSameOnTheSameLines() {
        return CorpusCase.all().stream()
                .filter(corpusCase -> !NOT_UNDER_ECJ.contains(corpusCase.name()))
                .map(corpusCase -> DynamicTest.dynamicTest(corpusCase.name(), () -> checkWithEcj(corpusCase)));
    }

    @Test
    void everyKeyHasAFolderAndEveryFolderAKey() {
        List<String> keys = Stream.of(Key.values()).map(Key::text).sorted().toList();
        assertEquals(keys, CorpusCase.keys());
        assertEquals(
                keys,
                CorpusCase.all().stream()
                        .map(CorpusCase::key)
                        .distinct()
                        .sorted()
                        .toList(),
                "a folder without a case");
    }

    @Test
    void everyCaseShowsItsKey() throws IOException {
        for (CorpusCase corpusCase : CorpusCase.all()) {
            assertTrue(
                    Files.readString(corpusCase.expectedFile()).contains("[wasm/" + corpusCase.key() + "]"),
                    corpusCase.name());
        }
    }

    private void checkWithJavac(CorpusCase corpusCase) throws IOException {
        CompilerRun run = run(corpusCase, CompilerRun.javac(), "javac");
        String actual = withoutFolders(corpusCase, run);
        if (UPDATE) {
            assertFalse(Boolean.parseBoolean(System.getenv("CI")), "expected text is not rewritten where CI=true");
            Files.writeString(corpusCase.expectedFile(), actual);
        }
        assertEquals(Files.readString(corpusCase.expectedFile()), actual);
    }

    /** ECJ lays messages out differently and underlines more: file, line, first line and help are compared. */
    private void checkWithEcj(CorpusCase corpusCase) throws IOException {
        CompilerRun run = run(corpusCase, new EclipseCompiler(), "ecj");
        assertEquals(
                String.join("\n", essence(Files.readString(corpusCase.expectedFile()))),
                String.join("\n", essence(withoutFolders(corpusCase, run))));
    }

    private CompilerRun run(CorpusCase corpusCase, JavaCompiler compiler, String compilerName) throws IOException {
        Path output = temporary.resolve(compilerName).resolve(corpusCase.name());
        List<Path> classPath = new ArrayList<>();
        if (!corpusCase.librarySources().isEmpty()) {
            Path library = output.resolve("library");
            CompilerRun compiled = CompilerRun.of(
                    CompilerRun.javac(), corpusCase.librarySources(), List.of(), List.of(), List.of(), library);
            assertTrue(compiled.succeeded(), compiled::text);
            classPath.add(library.resolve("classes"));
        }
        List<Processor> processors = List.of(processor(corpusCase));
        List<String> options = new ArrayList<>(List.of("-Xlint:none", "--release", "17"));
        options.addAll(corpusCase.options());
        return CompilerRun.of(compiler, corpusCase.sources(), classPath, options, processors, output);
    }

    /** The case of a failure of the processor has one that fails on the interface named {@code Broken}. */
    private static Processor processor(CorpusCase corpusCase) {
        if (!corpusCase.key().equals(Key.INTERNAL.text())) {
            return new WasmBridgeProcessor();
        }
        Pipeline stages = Pipeline.ofStages();
        return new WasmBridgeProcessor((declaration, module) -> {
            if (declaration.nestedName().equals("Broken")) {
                IllegalStateException failure = new IllegalStateException("no slot named 'pointer'");
                failure.setStackTrace(new StackTraceElement[] {
                    new StackTraceElement("io.wasmbridge.processor.lowering.Lowerer", "lower", "Lowerer.java", 42)
                });
                throw failure;
            }
            return stages.run(declaration, module);
        });
    }

    private String withoutFolders(CorpusCase corpusCase, CompilerRun run) {
        return run.text()
                .replace(run.sourceOutput().resolveSibling("classes").toString(), CorpusCase.CLASSES)
                .replace(corpusCase.folder().toAbsolutePath().toString(), CorpusCase.FOLDER);
    }

    /** {@code file:line: first line} of every message followed by its help, and the generated files; in a fixed order. */
    private static List<String> essence(String text) {
        List<String> messages = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (!line.startsWith(" ")) {
                messages.add(
                        IN_RECORD.matcher(line).find()
                                ? line.replaceFirst("^[^ ]+:\\d+: ", "")
                                : line.replaceFirst("^([^ :]+:\\d+):\\d+: ", "$1: "));
            } else if (line.strip().startsWith("help: ")) {
                int last = messages.size() - 1;
                messages.set(last, messages.get(last) + "\n" + line.strip());
            }
        }
        return messages.stream()
                .filter(message -> message.contains("[wasm/") || message.startsWith("generated: "))
                .sorted()
                .toList();
    }
}
