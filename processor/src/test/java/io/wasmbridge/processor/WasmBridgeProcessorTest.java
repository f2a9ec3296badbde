package io.wasmbridge.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.processor.CompilerRun.Message;
import io.wasmbridge.processor.declaration.Annotations;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WasmBridgeProcessorTest {

    private static final String IMPORTS =
            "package example; import io.wasmbridge.annotations.*; import io.wasmbridge.runtime.*; ";
    private static final String ADDER =
            "@WasmModule(\"guests/odd/i64-add.wasm\") public interface Input { long add(long a, long b); }";

    @TempDir
    private Path temporary;

    @Test
    void writesTheGoldenBridgeButForTheDigest() throws IOException {
        CompilerRun run = compile(Map.of("Text.java", Golden.read("text/Text.java")), List.of());
        assertEquals("generated: example/TextBridge.java\n", run.text());
        assertEquals(
                withoutDigest(Golden.read("text/TextBridge.java")),
                withoutDigest(Files.readString(run.sourceOutput().resolve("example/TextBridge.java"))));
    }

    @Test
    void writesStructsAndSequences() throws IOException {
        CompilerRun run =
                compile(Map.of("Structs.java", Golden.read("structs/Structs.java")), List.of("-Xlint:all", "-Werror"));
        assertEquals("generated: example/StructsBridge.java\n", run.text());
        Golden.check(
                "structs/StructsBridge.java",
                withoutDigest(Files.readString(run.sourceOutput().resolve("example/StructsBridge.java"))));
    }

    @Test
    void writesWhatTheGuestWritesWhereTheHostSays() throws IOException {
        CompilerRun run = compile(Map.of("Outs.java", Golden.read("outs/Outs.java")), List.of("-Xlint:all", "-Werror"));
        assertEquals("generated: example/OutsBridge.java\n", run.text());
        Golden.check(
                "outs/OutsBridge.java",
                withoutDigest(Files.readString(run.sourceOutput().resolve("example/OutsBridge.java"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Returned", "Written"})
    void writesComponentsThatComeBackEachByItself(String name) throws IOException {
        CompilerRun run = compile(
                Map.of(name + ".java", Golden.read("components/" + name + ".java")),
                List.of("-Xlint:all", "-Werror", "-Awasmbridge.explain=true"));
        assertEquals(List.of("example/" + name + "Bridge.java"), run.generated());
        Golden.check(
                "components/" + name + "Bridge.java",
                withoutDigest(Files.readString(run.sourceOutput().resolve("example/" + name + "Bridge.java"))));
        Golden.check(
                "components/" + name + ".txt",
                run.messages().stream().map(Message::text).collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void isSilentUnderAllLintsAsErrors() {
        CompilerRun run = compile(
                Map.of("Input.java", IMPORTS + ADDER),
                List.of("-Xlint:all", "-Werror", "-Awasmbridge.resources=" + temporary));
        assertTrue(run.succeeded());
        assertEquals(List.of(), run.messages());
        assertEquals(List.of("example/InputBridge.java"), run.generated());
    }

    @Test
    void claimsEveryAnnotationOfItsOwn() throws IOException, URISyntaxException {
        Path classes = Path.of(WasmModule.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Set<String> annotations;
        if (Files.isDirectory(classes)) {
            annotations = annotationsBelow(classes);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(classes)) {
                annotations = annotationsBelow(jar.getPath("/"));
            }
        }
        annotations.add("io.wasmbridge.runtime.generated.WasmGenerated");
        assertEquals(annotations, new TreeSet<>(Annotations.CLAIMED));
    }

    private static Set<String> annotationsBelow(Path classes) throws IOException {
        try (Stream<Path> files = Files.list(classes.resolve("io/wasmbridge/annotations"))) {
            return files.map(file -> "io.wasmbridge.annotations."
                            + file.getFileName().toString().replace(".class", ""))
                    .filter(WasmBridgeProcessorTest::isAnnotation)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void waitsForWhatAnotherProcessorWrites() {
        String later = "package example; interface Later extends Base { String NAME = \"add\"; int SIZE = 2; }";
        CompilerRun run = compile(
                Map.of(
                        "Input.java",
                        IMPORTS
                                + "interface Base { long add(long a, long b); }"
                                + " @WasmModule(\"guests/odd/i64-add.wasm\") interface Input extends Later {}"
                                + " @WasmModule(\"guests/odd/i64-add.wasm\") interface Named {"
                                + " @WasmExport(Later.NAME) long plus(long a, long b); }"
                                + " @WasmModule(\"guests/text/text.wasm\") interface Sized {"
                                + " @WasmExport(\"version\") @WasmBuffer(size = Later.SIZE) ByteView view(); }"),
                List.of(),
                new Writing("example.Later", later),
                new WasmBridgeProcessor());
        assertEquals("""
                generated: example/InputBridge.java
                generated: example/Later.java
                generated: example/NamedBridge.java
                generated: example/SizedBridge.java
                """, run.text());
        assertTrue(run.succeeded());
    }

    @Test
    void waitsForAResourceThatAnotherProcessorWrites() {
        String later = "package example; @io.wasmbridge.annotations.WasmResource interface Counter"
                + " extends io.wasmbridge.runtime.Handle { int add(int more); Counter copy(); }";
        CompilerRun run = compile(
                Map.of(
                        "Input.java",
                        IMPORTS
                                + "@WasmModule(\"guests/resources/resources.wasm\") interface Input {"
                                + " Counter counterNew(int start); }"),
                List.of(),
                new Writing("example.Counter", later),
                new WasmBridgeProcessor());
        assertEquals("""
                generated: example/Counter.java
                generated: example/InputBridge.java
                """, run.text());
        assertTrue(run.succeeded());
    }

    /** A resource is checked with each bridge that uses it, and with none where none does. */
    @Test
    void readsAResourceFromAClassFile() {
        CompilerRun library = compile(
                Map.of(
                        "Counter.java",
                        IMPORTS + "@WasmResource public interface Counter extends Handle { int add(Integer more); }"),
                List.of());
        assertEquals("", library.text());
        CompilerRun run = CompilerRun.of(
                CompilerRun.javac(),
                write(
                        Map.of(
                                "Input.java",
                                IMPORTS
                                        + "@WasmModule(\"guests/resources/resources.wasm\") interface Input {"
                                        + " Counter counterNew(int start); }"
                                        + " @WasmModule(\"guests/odd/i64-add.wasm\") interface Other { long add(long a, long b); }")),
                List.of(library.sourceOutput().resolveSibling("classes")),
                List.of(),
                List.of(new WasmBridgeProcessor()),
                temporary.resolve("second"));
        assertEquals(1, run.messages().size(), run::text);
        assertTrue(
                run.messages()
                        .get(0)
                        .text()
                        .startsWith("[wasm/unsupported-type] in the inherited 'Counter.add': parameter "),
                run::text);
        assertEquals(List.of("example/OtherBridge.java"), run.generated());
    }

    @Test
    void leavesUnknownTypesToTheCompiler() {
        CompilerRun run = compile(
                Map.of(
                        "Input.java",
                        IMPORTS + "@WasmModule(\"guests/odd/i64-add.wasm\") interface Input { Never add(long a); }"),
                List.of());
        assertEquals(1, run.messages().size(), run::text);
        assertTrue(run.messages().get(0).text().startsWith("cannot find symbol"), run::text);
    }

    @Test
    void saysWhichTypeAnInheritedMethodLacks() throws IOException {
        CompilerRun library = compile(
                Map.of(
                        "Gone.java", "package example; public interface Gone {}",
                        "Base.java", "package example; public interface Base { long take(Gone gone); }"),
                List.of());
        Path classes = library.sourceOutput().resolveSibling("classes");
        Files.delete(classes.resolve("example/Gone.class"));
        CompilerRun run = CompilerRun.of(
                CompilerRun.javac(),
                write(Map.of(
                        "Input.java",
                        IMPORTS + "@WasmModule(\"guests/odd/i64-add.wasm\") interface Input extends Base {}")),
                List.of(classes),
                List.of(),
                List.of(new WasmBridgeProcessor()),
                temporary.resolve("second"));
        assertEquals(
                "[wasm/unsupported-type] in the inherited 'Base.take': the type 'Gone' is not on the class path",
                run.messages().get(0).text().lines().findFirst().orElseThrow());
    }

    /** The compiler itself is content: it never asks what an enum inherits. */
    @Test
    void saysWhichTypeAnEnumLacks() throws IOException {
        CompilerRun library = compile(
                Map.of(
                        "Gone.java", "package example; public interface Gone { int value(); }",
                        "Kind.java",
                                "package example; public enum Kind implements Gone { A; public int value() { return 1; } }"),
                List.of());
        Path classes = library.sourceOutput().resolveSibling("classes");
        Files.delete(classes.resolve("example/Gone.class"));
        CompilerRun run = CompilerRun.of(
                CompilerRun.javac(),
                write(Map.of(
                        "Input.java",
                        IMPORTS + "@WasmModule(\"guests/odd/i64-add.wasm\") interface Input { Kind add(long a); }")),
                List.of(classes),
                List.of(),
                List.of(new WasmBridgeProcessor()),
                temporary.resolve("second"));
        assertEquals(1, run.messages().size(), run::text);
        assertEquals(
                "[wasm/unsupported-type] the type 'Gone' is not on the class path",
                run.messages().get(0).text().lines().findFirst().orElseThrow());
    }

    @Test
    void takesTheFirstPlaceThatHasTheModule() throws IOException {
        byte[] good = Files.readAllBytes(guest("odd/i64-add.wasm"));
        byte[] bad = Files.readAllBytes(guest("odd/malformed.wasm"));
        Path option = Files.createDirectories(temporary.resolve("option"));
        Path output = Files.createDirectories(temporary.resolve("run/classes"));
        Path sources = Files.createDirectories(temporary.resolve("sourcepath"));
        Path library = Files.createDirectories(temporary.resolve("library"));
        List<Path> places = List.of(option, output, sources, library);
        for (int first = 0; first < places.size(); first++) {
            for (int place = 0; place < places.size(); place++) {
                Path module = places.get(place).resolve("m.wasm");
                Files.deleteIfExists(module);
                if (place >= first) {
                    Files.write(module, place == first ? good : bad);
                }
            }
            CompilerRun run = CompilerRun.of(
                    CompilerRun.javac(),
                    write(Map.of("Input.java", IMPORTS + ADDER.replace("guests/odd/i64-add", "m"))),
                    List.of(library),
                    List.of("-Awasmbridge.resources=" + option, "-sourcepath", sources.toString()),
                    List.of(new WasmBridgeProcessor()),
                    temporary.resolve("run"));
            assertEquals("generated: example/InputBridge.java\n", run.text(), places.get(first)::toString);
        }
    }

    @Test
    void findsAModuleWithASpaceInItsName() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("run/classes/my wasm"));
        Files.copy(guest("odd/i64-add.wasm"), folder.resolve("a b.wasm"));
        CompilerRun run =
                compile(Map.of("Input.java", IMPORTS + ADDER.replace("guests/odd/i64-add", "my wasm/a b")), List.of());
        assertEquals("generated: example/InputBridge.java\n", run.text());
    }

    @Test
    void findsNoModuleUnderANameThatNoFileHas() {
        CompilerRun run = compile(
                Map.of("Input.java", IMPORTS + ADDER.replace("guests/odd/i64-add", "a\\0b")),
                List.of("-Awasmbridge.resources=" + temporary));
        assertEquals(
                "[wasm/module-not-found] there is no class-path resource 'a\0b.wasm'",
                run.messages().get(0).text().lines().findFirst().orElseThrow());
    }

    @Test
    void makesNoBridgeOfARecordWithABuffer() {
        CompilerRun run = compile(
                Map.of("Input.java", IMPORTS + "record Input(@WasmBuffer(size = 2) byte[] bytes) {}"), List.of());
        assertEquals("", run.text());
    }

    @Test
    void reportsTheSecondOfTwoBridgesWithOneName() {
        String types =
                "class Outer { @WasmModule(\"guests/odd/i64-add.wasm\") interface Adder { long add(long a, long b); } }"
                        + " @WasmModule(\"guests/odd/i64-add.wasm\") interface Outer_Adder { long add(long a, long b); }";
        CompilerRun run = compile(Map.of("Outer.java", IMPORTS + types), List.of());
        assertEquals(
                "[wasm/name-clash] the bridge of 'Outer_Adder' is the class 'Outer_AdderBridge', and there is another type of"
                        + " that name",
                run.messages().get(0).text().lines().findFirst().orElseThrow());
        assertEquals(1, run.messages().size());
        assertEquals(List.of("example/Outer_AdderBridge.java"), run.generated());
    }

    @Test
    void survivesABridgeLeftOverFromAnEarlierCompilation() {
        for (int time = 0; time < 2; time++) {
            Path classes = temporary.resolve("run/classes");
            CompilerRun run = CompilerRun.of(
                    CompilerRun.javac(),
                    write(Map.of("Input.java", IMPORTS + ADDER)),
                    List.of(classes),
                    List.of(),
                    List.of(new WasmBridgeProcessor()),
                    temporary.resolve("run"));
            assertEquals("generated: example/InputBridge.java\n", run.text());
        }
    }

    @Test
    void reportsItsOwnFailures() {
        for (Throwable failure : List.of(new IllegalStateException("seeded"), new NoClassDefFoundError("seeded"))) {
            Processor processor = new WasmBridgeProcessor((declaration, module) -> {
                throw unchecked(failure);
            });
            CompilerRun run = compile(Map.of("Input.java", IMPORTS + ADDER), List.of(), processor);
            Message message = run.messages().get(0);
            assertEquals("Input.java", message.file());
            assertTrue(
                    message.text().startsWith("[wasm/internal] the processor failed on 'Input': " + failure),
                    run::text);
            assertFalse(run.succeeded());
        }
    }

    private CompilerRun compile(Map<String, String> sources, List<String> options) {
        return compile(sources, options, new WasmBridgeProcessor());
    }

    private CompilerRun compile(Map<String, String> sources, List<String> options, Processor... processors) {
        return CompilerRun.of(
                CompilerRun.javac(), write(sources), List.of(), options, List.of(processors), temporary.resolve("run"));
    }

    private List<Path> write(Map<String, String> sources) {
        return sources.entrySet().stream()
                .map(source -> {
                    try {
                        return Files.writeString(temporary.resolve(source.getKey()), source.getValue());
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private static Path guest(String name) {
        try {
            return Path.of(
                    WasmBridgeProcessorTest.class.getResource("/guests/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static String withoutDigest(String source) {
        return source.replaceAll("[0-9a-f]{64}", "digest");
    }

    private static boolean isAnnotation(String className) {
        try {
            return Class.forName(className).isAnnotation();
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }
}
