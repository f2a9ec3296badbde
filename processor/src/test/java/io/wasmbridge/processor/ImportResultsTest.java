package io.wasmbridge.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.processor.CompilerRun.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is planned and written for what methods give to the guest that is more than a number or a text. */
final class ImportResultsTest {

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"Results", "Changed"})
    void plansAndWritesWhatTheGuestGets(String name) throws IOException {
        String golden = "imports-results/" + name;
        Path source = Files.writeString(temporary.resolve(name + ".java"), Golden.read(golden + ".java"));
        CompilerRun run = CompilerRun.of(
                CompilerRun.javac(),
                List.of(source),
                List.of(),
                List.of("-Xlint:all", "-Werror", "-Awasmbridge.explain=true"),
                List.of(new WasmBridgeProcessor()),
                temporary.resolve("run"));
        assertEquals(List.of("example/" + name + "Bridge.java"), run.generated());
        Golden.check(
                golden + "Bridge.java",
                Files.readString(run.sourceOutput().resolve("example/" + name + "Bridge.java"))
                        .replaceAll("[0-9a-f]{64}", "digest"));
        Golden.check(
                golden + ".txt",
                run.messages().stream().map(Message::text).collect(Collectors.joining("\n", "", "\n")));
    }
}
