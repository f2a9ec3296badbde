package io.wasmbridge.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bridge to values of the component model, to the letter and step by step, under both compilers. */
final class ComponentModelTest {

    @TempDir
    private Path temporary;

    static Stream<JavaCompiler> compilers() {
        return Stream.of(CompilerRun.javac(), new EclipseCompiler());
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void everyKindOfValue(JavaCompiler compiler) throws IOException {
        Path source = Files.createDirectories(temporary.resolve("example")).resolve("Tools.java");
        Files.writeString(source, Golden.read("canonical/Tools.java"));

        CompilerRun run = CompilerRun.of(
                compiler,
                List.of(source),
                List.of(),
                List.of("-source", "17", "-target", "17", "-Awasmbridge.explain=true"),
                List.of(new WasmBridgeProcessor()),
                temporary.resolve("out"));

        assertTrue(run.succeeded(), run::text);
        assertEquals(List.of("example/ToolsBridge.java"), run.generated());
        Golden.check(
                "canonical/ToolsBridge.java",
                Files.readString(run.sourceOutput().resolve("example/ToolsBridge.java")));
        Golden.check("canonical/plan.txt", notes(run));
    }

    private static String notes(CompilerRun run) {
        return run.messages().stream()
                .filter(message -> message.kind().equals("note"))
                .map(message -> message.text().strip().replaceAll("(?m)^ +", ""))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
