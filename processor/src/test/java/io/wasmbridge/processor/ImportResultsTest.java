package io.wasmbridge.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.processor.CompilerRun.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is planned and written for records that methods give to the guest, and for what holds several values. */
final class ImportResultsTest {

    @TempDir
    private Path temporary;

    @Test
    void plansAndWritesWhatTheGuestGets() throws IOException {
        Path source = Files.writeString(temporary.resolve("Results.java"), Golden.read("imports-results/Results.java"));
        CompilerRun run = CompilerRun.of(
                CompilerRun.javac(),
                List.of(source),
                List.of(),
                List.of("-Xlint:all", "-Werror", "-Awasmbridge.explain=true"),
                List.of(new WasmBridgeProcessor()),
                temporary.resolve("run"));
        assertEquals(List.of("example/ResultsBridge.java"), run.generated());
        Golden.check(
                "imports-results/ResultsBridge.java",
                Files.readString(run.sourceOutput().resolve("example/ResultsBridge.java"))
                        .replaceAll("[0-9a-f]{64}", "digest"));
        Golden.check(
                "imports-results/Results.txt",
                run.messages().stream().map(Message::text).collect(Collectors.joining("\n", "", "\n")));
    }
}
