package io.wasmbridge.it;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three published jars, as they are published: what they hold, and what their descriptors say. */
class ArtefactsTest {
    private static final int JAVA_17 = 61;
    private static final String SERVICE = "META-INF/services/javax.annotation.processing.Processor";
    private static final String GRADLE = "META-INF/gradle/incremental.annotation.processors";

    @Test
    void annotationsRequireNothing() {
        ModuleDescriptor module = descriptor("annotations");
        assertEquals(Set.of("java.base"), requires(module));
        assertEquals(Set.of("io.wasmbridge.annotations"), exports(module));
    }

    @Test
    void runtimeHidesItsEngine() {
        ModuleDescriptor module = descriptor("runtime");
        assertEquals(
                Set.of(
                        "java.base",
                        "transitive io.wasmbridge.annotations",
                        "transitive com.dylibso.chicory.runtime",
                        "transitive org.jspecify",
                        "static com.dylibso.chicory.compiler",
                        "static com.dylibso.chicory.wasi"),
                requires(module));
        assertEquals(Set.of("io.wasmbridge.runtime", "io.wasmbridge.runtime.generated"), exports(module));
    }

    @Test
    void processorRequiresNoJavaPoetAndExportsNothing() {
        ModuleDescriptor module = descriptor("processor");
        assertEquals(
                Set.of("java.base", "java.compiler", "com.dylibso.chicory.wasm", "static org.jspecify"),
                requires(module));
        assertEquals(Set.of(), exports(module));
        assertEquals(
                "[provides javax.annotation.processing.Processor with [io.wasmbridge.processor.WasmBridgeProcessor]]",
                module.provides().toString().replace("[javax", "[provides javax"));
    }

    @Test
    void processorHoldsJavaPoetRelocatedAndNothingElseOfOthers() throws IOException {
        List<String> classes = entries("processor").stream()
                .filter(name -> name.endsWith(".class"))
                .toList();
        assertTrue(classes.contains("io/wasmbridge/processor/javapoet/JavaFile.class"));
        assertEquals(
                List.of("module-info.class"),
                classes.stream()
                        .filter(name -> !name.startsWith("io/wasmbridge/processor/"))
                        .toList());
        try (JarFile jar = jar("processor")) {
            for (String name : classes) {
                String constants = new String(read(jar, name), StandardCharsets.ISO_8859_1);
                assertFalse(constants.contains("com/palantir"), name);
            }
        }
    }

    @Test
    void processorIsFoundByCompilersAndBuildTools() throws IOException {
        try (JarFile jar = jar("processor")) {
            assertAll(
                    () -> assertEquals("io.wasmbridge.processor.WasmBridgeProcessor", text(jar, SERVICE)),
                    () -> assertEquals("io.wasmbridge.processor.WasmBridgeProcessor,isolating", text(jar, GRADLE)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"annotations", "runtime", "processor"})
    void everyJarIsJava17LicensedAndFreeOfBuildLeftovers(String artefact) throws IOException {
        List<String> names = entries(artefact);
        assertTrue(names.contains("META-INF/LICENSE"));
        assertFalse(names.contains("META-INF/jpms.args"));
        try (JarFile jar = jar(artefact)) {
            for (String name : names) {
                if (name.startsWith("io/wasmbridge/" + artefact)
                        && name.endsWith(".class")
                        && !name.contains("/javapoet/")) {
                    assertEquals(JAVA_17, majorVersion(read(jar, name)), name);
                }
            }
        }
    }

    private static JarFile jar(String artefact) throws IOException {
        return new JarFile(path(artefact).toFile());
    }

    private static Path path(String artefact) {
        return Path.of(System.getProperty("wasmbridge.jars." + artefact));
    }

    private static ModuleDescriptor descriptor(String artefact) {
        return ModuleFinder.of(path(artefact))
                .find("io.wasmbridge." + artefact)
                .orElseThrow()
                .descriptor();
    }

    private static Set<String> requires(ModuleDescriptor module) {
        return module.requires().stream().map(ArtefactsTest::text).collect(toCollection(TreeSet::new));
    }

    private static String text(Requires requires) {
        if (requires.modifiers().contains(Requires.Modifier.TRANSITIVE)) {
            return "transitive " + requires.name();
        }
        return (requires.modifiers().contains(Requires.Modifier.STATIC) ? "static " : "") + requires.name();
    }

    private static Set<String> exports(ModuleDescriptor module) {
        return module.exports().stream().map(ModuleDescriptor.Exports::source).collect(toCollection(TreeSet::new));
    }

    private static List<String> entries(String artefact) throws IOException {
        try (JarFile jar = jar(artefact)) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .toList();
        }
    }

    private static String text(JarFile jar, String name) throws IOException {
        return new String(read(jar, name), StandardCharsets.UTF_8).strip();
    }

    private static byte[] read(JarFile jar, String name) throws IOException {
        try (var in = jar.getInputStream(jar.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    private static int majorVersion(byte[] classFile) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            in.skipBytes(6);
            return in.readUnsignedShort();
        }
    }
}
