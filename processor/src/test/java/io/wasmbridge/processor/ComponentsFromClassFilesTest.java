package io.wasmbridge.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A record that was compiled before comes apart as one that is compiled with its bridge: each compiler keeps its annotations elsewhere. */
final class ComponentsFromClassFilesTest {

    private static final String IMPORTS = "package example; import io.wasmbridge.annotations.*; import java.util.*; ";
    private static final String RECORDS = IMPORTS
            + "public interface Records {"
            + " enum Colour { RED, GREEN }"
            + " @WasmResource interface Gauge {}"
            + " record Owners(@Transferred @WasmLength(first = true) long[] values, String name,"
            + " @Transferred @WasmLength(Length.TERMINATED) Optional<String> title, Optional<int[]> ids) {}"
            + " record Opened(Gauge gauge, @Transferred String name, @WasmOwned Optional<Gauge> other, Colour colour) {}"
            + " }";
    private static final String BRIDGE = IMPORTS
            + "@WasmModule(\"guests/components/multi-value.wasm\") public interface Input {"
            + " @WasmOwned Records.Owners owners(int count, boolean titled);"
            + " Records.Opened opened(int value, boolean malformed, boolean wanted);"
            + " }";

    @TempDir
    private Path temporary;

    static Stream<JavaCompiler> compilers() {
        return Stream.of(CompilerRun.javac(), new EclipseCompiler());
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void theSameBridgeIsWritten(JavaCompiler compiler) throws IOException {
        Path records = source("Records.java", RECORDS);
        Path bridge = source("Input.java", BRIDGE);
        CompilerRun together = run(CompilerRun.javac(), List.of(records, bridge), List.of(), "together", true);
        CompilerRun before = run(compiler, List.of(records), List.of(), "before", false);
        CompilerRun after =
                run(CompilerRun.javac(), List.of(bridge), List.of(temporary.resolve("before/classes")), "after", true);

        assertTrue(before.succeeded());
        assertEquals(List.of("example/InputBridge.java"), after.generated());
        assertEquals(written(together), written(after));
    }

    private CompilerRun run(
            JavaCompiler compiler, List<Path> sources, List<Path> classPath, String folder, boolean processed) {
        return CompilerRun.of(
                compiler,
                sources,
                classPath,
                List.of("--release", "17"),
                processed ? List.of(new WasmBridgeProcessor()) : List.of(),
                temporary.resolve(folder));
    }

    private Path source(String name, String text) throws IOException {
        return Files.writeString(temporary.resolve(name), text);
    }

    private static String written(CompilerRun run) throws IOException {
        return Files.readString(run.sourceOutput().resolve("example/InputBridge.java"));
    }
}
