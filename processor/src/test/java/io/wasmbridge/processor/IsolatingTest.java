package io.wasmbridge.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Gradle may rely on because {@code META-INF/gradle/incremental.annotation.processors} says {@code isolating}: each file has
 * one origin, and what is written for an interface depends on that interface, its supertypes and its module alone. Then it is
 * enough to process again what has changed, with the rest as class files.
 */
final class IsolatingTest {

    private static final String MODULE = "@WasmModule(\"guests/odd/i64-add.wasm\") ";
    private static final Map<String, String> SOURCES = new TreeMap<>(Map.of(
            "Base", "public interface Base { long add(long first, long second); }",
            "Inheriting", MODULE + "public interface Inheriting extends Base {}",
            "Adder", MODULE + "public interface Adder extends Bridge { long add(long a, long b); }",
            "Plugin",
                    "@WasmExport public interface Plugin { int count(String text); void take(@Transferred byte[] b); }",
            "Outer",
                    "class Outer {" + MODULE + "interface Inner { long add(long a, long b); }" + "static class Nested {"
                            + MODULE + "interface Innermost { long add(long x, long y); } } }",
            "Gauge", "@WasmResource public interface Gauge extends Handle { long read(String unit); Gauge next(); }",
            "Measuring",
                    "@WasmExport public interface Measuring { Gauge gauge(); void keep(@Transferred Gauge gauge); }",
            "Waiting", MODULE + "interface Waiting extends Later { }",
            "User", "class User { static long sum(Adder adder) { return adder.add(1, 2); } }"));
    private static final String LATER = "package example; interface Later { long add(long u, long v); }";

    private static final Map<String, String> NEEDS =
            Map.of("Inheriting", "Base", "User", "Adder", "Measuring", "Gauge");

    private static final Map<String, List<String>> BRIDGES = Map.of(
            "Base", List.of(),
            "Inheriting", List.of("InheritingBridge"),
            "Adder", List.of("AdderBridge"),
            "Plugin", List.of("PluginBridge"),
            "Outer", List.of("Outer_InnerBridge", "Outer_Nested_InnermostBridge"),
            "Gauge", List.of(),
            "Measuring", List.of("MeasuringBridge"),
            "Waiting", List.of("WaitingBridge"),
            "User", List.of());

    @TempDir
    private Path temporary;

    private final List<String> created = new ArrayList<>();
    private CompilerRun all;

    @BeforeEach
    void compileEverything() {
        all = compile("all", List.of(), SOURCES);
    }

    @Test
    void eachFileComesFromOneElement() {
        assertEquals(
                Set.of(
                        "createSourceFile example.InheritingBridge from example.Inheriting in example.Inheriting",
                        "createSourceFile example.AdderBridge from example.Adder in example.Adder",
                        "createSourceFile example.PluginBridge from example.Plugin in example.Plugin",
                        "createSourceFile example.Outer_InnerBridge from example.Outer.Inner in example.Outer",
                        "createSourceFile example.Outer_Nested_InnermostBridge from example.Outer.Nested.Innermost"
                                + " in example.Outer",
                        "createSourceFile example.MeasuringBridge from example.Measuring in example.Measuring",
                        "createSourceFile example.WaitingBridge from example.Waiting in example.Waiting"),
                Set.copyOf(created));
        assertEquals(7, created.size(), created::toString);
    }

    @Test
    void nothingElseIsWritten() throws IOException {
        try (Stream<Path> files = Files.walk(classes("all"))) {
            assertEquals(
                    List.of(),
                    files.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().endsWith(".class"))
                            .toList());
        }
    }

    @Test
    void theOrderOfTheSourcesDoesNotMatter() {
        List<String> names = new ArrayList<>(SOURCES.keySet());
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(names, new Random(seed));
            assertEquals(generated(all), generated(compile("shuffled" + seed, List.of(), names)), names::toString);
        }
    }

    @Test
    void anInterfaceAloneGivesWhatItGivesInCompany() {
        for (String name : SOURCES.keySet()) {
            List<String> needed = Optional.ofNullable(NEEDS.get(name))
                    .map(other -> List.of(other, name))
                    .orElse(List.of(name));
            Map<String, String> alone = generated(compile("alone" + name, List.of(), needed));
            alone.forEach((file, text) -> assertEquals(generated(all).get(file), text, file));
            List<String> expected = new ArrayList<>();
            needed.forEach(part -> BRIDGES.get(part).forEach(bridge -> expected.add("example/" + bridge + ".java")));
            assertEquals(expected, List.copyOf(alone.keySet()));
        }
    }

    /** As Gradle does when one file has changed: the classes of the last compilation are on the class path. */
    @Test
    void processingOneInterfaceAgainGivesTheSameAndNothingElse() {
        for (String name : SOURCES.keySet()) {
            created.clear();
            CompilerRun again = compile("again" + name, List.of(classes("all")), List.of(name));
            Map<String, String> expected = new TreeMap<>();
            BRIDGES.get(name).forEach(bridge -> {
                String file = "example/" + bridge + ".java";
                expected.put(file, generated(all).get(file));
            });
            assertEquals(expected, generated(again), name);
            assertEquals(BRIDGES.get(name).size(), created.size(), created::toString);
        }
    }

    @Test
    void aChangeReachesTheBridgeOfItsInterfaceAndNoOther() {
        Map<String, String> changed = Map.of("Adder", SOURCES.get("Adder").replace("long b", "long c"));
        CompilerRun again = compile("changed", List.of(classes("all")), changed);
        assertEquals(Set.of("example/AdderBridge.java"), generated(again).keySet());
        assertNotEquals(
                generated(all).get("example/AdderBridge.java"), generated(again).get("example/AdderBridge.java"));
        assertEquals(
                generated(compile("both", List.of(), changed)).get("example/AdderBridge.java"),
                generated(again).get("example/AdderBridge.java"));
    }

    private CompilerRun compile(String folder, List<Path> classPath, List<String> names) {
        Map<String, String> sources = new TreeMap<>();
        names.forEach(name -> sources.put(name, SOURCES.get(name)));
        return compile(folder, classPath, sources);
    }

    /** Without a word from the compiler, whatever it is that is compiled. */
    private CompilerRun compile(String folder, List<Path> classPath, Map<String, String> sources) {
        List<Processor> processors = new ArrayList<>(List.of(new Recording(created)));
        if (sources.containsKey("Waiting") && classPath.isEmpty()) {
            processors.add(0, new Writing("example.Later", LATER));
        }
        CompilerRun run = CompilerRun.of(
                CompilerRun.javac(),
                sources.entrySet().stream()
                        .map(source -> write(folder, source.getKey(), source.getValue()))
                        .toList(),
                classPath,
                // names of inherited parameters are in class files only then
                Arrays.asList("-Xlint:all,-processing", "-Werror", "-parameters"),
                processors,
                temporary.resolve(folder));
        assertEquals(List.of(), run.messages());
        assertTrue(run.succeeded());
        return run;
    }

    private Path write(String folder, String name, String text) {
        try {
            Path source = temporary.resolve(folder).resolve(name + ".java");
            Files.createDirectories(source.getParent());
            return Files.writeString(
                    source,
                    "package example; import io.wasmbridge.annotations.*; import io.wasmbridge.runtime.*; " + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path classes(String folder) {
        return temporary.resolve(folder).resolve("classes");
    }

    /** The sources that the processor itself wrote, by name. */
    private static Map<String, String> generated(CompilerRun run) {
        Map<String, String> texts = new TreeMap<>();
        for (String name : run.generated()) {
            if (name.endsWith("Bridge.java")) {
                try {
                    texts.put(name, Files.readString(run.sourceOutput().resolve(name)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return texts;
    }
}
