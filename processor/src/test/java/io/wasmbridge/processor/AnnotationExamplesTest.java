package io.wasmbridge.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples in the Javadoc of the annotations become bridges as they stand. */
final class AnnotationExamplesTest {

    private static final Path ANNOTATIONS = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("../annotations/src/main/java/io/wasmbridge/annotations");

    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\n(.*?)}</pre>", Pattern.DOTALL);

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"WasmLength", "WasmString"})
    void compiles(String annotation) throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(ANNOTATIONS.resolve(annotation + ".java")));
        assertTrue(example.find());
        String methods = example.group(1)
                .lines()
                .map(line -> line.replaceFirst("^ \\*", ""))
                .collect(Collectors.joining("\n"));
        Path source = Files.writeString(
                temporary.resolve("Example.java"),
                "package example; import io.wasmbridge.annotations.*; @WasmExport interface Example {\n" + methods
                        + "\n}\n");
        CompilerRun run = CompilerRun.of(
                CompilerRun.javac(),
                List.of(source),
                List.of(),
                List.of("-Xlint:all,-processing", "-Werror"),
                List.of(new WasmBridgeProcessor()),
                temporary.resolve("out"));
        assertEquals("generated: example/ExampleBridge.java\n", run.text());
    }
}
