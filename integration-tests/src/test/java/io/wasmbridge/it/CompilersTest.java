package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wasmbridge.it.UserBuild.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ECJ beside javac, modules in places of their own, and the same text from every compiler in every order. */
class CompilersTest {

    private static final Path GOLDEN = Path.of("../processor/src/test/resources/golden/text");

    @TempDir
    Path folder;

    private static List<String> onClassPath(UserBuild build, String... options) {
        List<String> all =
                build.strictly("-cp", UserBuild.runtimePath(), "--processor-path", UserBuild.processorPath());
        all.addAll(List.of(options));
        return all;
    }

    /** The processor path comes last: where another path follows it, ECJ forgets it. */
    private static List<String> forEcj(UserBuild build, String processorPath, String... options) {
        List<String> all = new ArrayList<>(List.of("-17", "-failOnWarning", "-encoding", "UTF-8"));
        all.addAll(List.of(
                "-d", build.classes().toString(), "-s", build.generatedFolder().toString()));
        all.addAll(List.of(options));
        all.addAll(List.of("-processorpath", processorPath));
        return all;
    }

    private static Outcome ecj(UserBuild build, String... options) throws IOException {
        List<String> all = forEcj(build, UserBuild.processorPath(), "-cp", UserBuild.runtimePath());
        all.addAll(List.of(options));
        return UserBuild.ecj(all, build.sources());
    }

    /** On the class path: into a named module ECJ cannot take what a processor writes. */
    @Test
    void ecjCompilesTheExampleThatRuns() throws IOException {
        UserBuild build = new UserBuild(folder, "modular");
        List<Path> sources = new ArrayList<>(build.sources());
        sources.removeIf(source -> source.endsWith("module-info.java"));
        Outcome compilation =
                UserBuild.ecj(forEcj(build, UserBuild.processorPath(), "-cp", UserBuild.runtimePath()), sources);
        assertEquals("", compilation.output());
        assertTrue(compilation.succeeded());
        String path = UserBuild.path(build.classes().toString(), UserBuild.runtimePath(), UserBuild.compilerPath());
        for (String engine : List.of("interpreter", "compiler")) {
            Outcome run = UserBuild.java(UserBuild.runningJdk(), "-cp", path, "com.example.text.Main", engine);
            assertTrue(run.output().startsWith(UserBuildsTest.EXAMPLE), run.output());
        }
    }

    @Test
    void ecjCompilesTheClassPathAndTwoRounds() throws IOException {
        UserBuild build = new UserBuild(folder.resolve("classpath"), "classpath");
        Outcome compilation = ecj(build);
        assertEquals("", compilation.output());
        assertTrue(compilation.succeeded());
        assertEquals(6, build.generated().size());

        UserBuild generator = new UserBuild(folder.resolve("generator"), "tworounds/generator");
        assertTrue(UserBuild.javac(generator.strictly("-proc:none"), generator.sources())
                .succeeded());
        UserBuild rounds = new UserBuild(folder.resolve("app"), "tworounds/app");
        String generatorPath = generator.classes().toString();
        List<String> options = forEcj(
                rounds,
                UserBuild.path(UserBuild.processorPath(), generatorPath),
                "-cp",
                UserBuild.path(UserBuild.runtimePath(), generatorPath),
                "-processor",
                "io.wasmbridge.processor.WasmBridgeProcessor,generator.Generator");
        Outcome twoRounds = UserBuild.ecj(options, rounds.sources());
        assertEquals("", twoRounds.output());
        assertTrue(twoRounds.succeeded());
        Outcome run = UserBuild.java(
                UserBuild.runningJdk(),
                "-cp",
                UserBuild.path(rounds.classes().toString(), UserBuild.runtimePath()),
                "app.Start");
        assertEquals("3, 2 words, 2, SEVERAL, AB\n", run.output());
    }

    @Test
    void aModuleThatIsNowhere() throws IOException {
        UserBuild build = new UserBuild(folder, "classpath");
        Files.delete(build.classes().resolve("wasm/text.wasm"));
        Outcome javac = UserBuild.javac(onClassPath(build), build.sources());
        assertFalse(javac.succeeded());
        assertTrue(
                javac.output()
                        .contains("Unnamed.java:4: error: [wasm/module-not-found] there is no class-path resource"
                                + " 'wasm/text.wasm'"),
                javac.output());
        assertTrue(javac.output().contains("-Awasmbridge.resources="), javac.output());
        assertEquals(Map.of(), build.generated());

        Outcome ecj = ecj(build);
        assertFalse(ecj.succeeded());
        assertTrue(
                ecj.output().contains("[wasm/module-not-found] there is no class-path resource 'wasm/text.wasm'"),
                ecj.output());
    }

    @Test
    void aModuleWhereTheOptionSays() throws IOException {
        UserBuild build = new UserBuild(folder, "classpath");
        Path resources = Files.createDirectories(folder.resolve("resources with a space/wasm"));
        Files.move(build.classes().resolve("wasm/text.wasm"), resources.resolve("text.wasm"));
        String option = "-Awasmbridge.resources=" + resources.getParent().toAbsolutePath();
        Outcome javac = UserBuild.javac(onClassPath(build, option), build.sources());
        assertEquals("", javac.output());
        assertEquals(6, build.generated().size());

        UserBuild second = new UserBuild(folder.resolve("second"), "classpath");
        Files.delete(second.classes().resolve("wasm/text.wasm"));
        Outcome ecj = ecj(second, option);
        assertEquals("", ecj.output());
        assertEquals(build.generated(), second.generated());

        UserBuild third = new UserBuild(folder.resolve("third"), "classpath");
        Files.delete(third.classes().resolve("wasm/text.wasm"));
        Outcome relative = UserBuild.javac(onClassPath(third, "-Awasmbridge.resources=resources"), third.sources());
        assertFalse(relative.succeeded());
        assertTrue(relative.output().contains("takes the absolute path of a folder"), relative.output());
    }

    @Test
    void everyOrderAndEveryCompilerGiveTheSameBytes() throws IOException {
        UserBuild first = new UserBuild(folder.resolve("first"), "classpath");
        assertTrue(UserBuild.javac(onClassPath(first), first.sources()).succeeded());
        Map<String, String> expected = first.generated();
        assertEquals(6, expected.size());

        for (int seed = 0; seed < 3; seed++) {
            UserBuild again = new UserBuild(folder.resolve("again" + seed), "classpath");
            List<Path> shuffled = new ArrayList<>(again.sources());
            Collections.shuffle(shuffled, new Random(seed));
            assertTrue(UserBuild.javac(onClassPath(again), shuffled).succeeded());
            assertEquals(expected, again.generated());
        }
        UserBuild ecj = new UserBuild(folder.resolve("ecj"), "classpath");
        assertTrue(ecj(ecj).succeeded());
        assertEquals(expected, ecj.generated());
    }

    @Test
    void javac25GivesTheSameBytes() throws IOException {
        Optional<Path> home = Jdk25.home();
        if (home.isEmpty()) {
            System.out.println("SKIPPED: the same text from javac 25, for no JDK 25 was found");
        }
        assumeTrue(home.isPresent(), "no JDK 25 was found; point JAVA_HOME_25 at one");
        UserBuild first = new UserBuild(folder.resolve("first"), "classpath");
        assertTrue(UserBuild.javac(onClassPath(first), first.sources()).succeeded());
        UserBuild second = new UserBuild(folder.resolve("second"), "classpath");
        assertTrue(UserBuild.javac(home.get(), onClassPath(second), second.sources())
                .succeeded());
        assertEquals(first.generated(), second.generated());
    }

    /** The packed processor writes the text that was reviewed; the digest of the guest stands in for itself there. */
    @Test
    void theGoldenIsWhatUsersGet() throws IOException {
        UserBuild build = new UserBuild(folder, "modular");
        Path resources = Files.createDirectories(folder.resolve("resources/guests/text"));
        Files.write(resources.resolve("text.wasm"), TestEngine.resource("guests/text/text.wasm"));
        Outcome javac = UserBuild.javac(
                onClassPath(
                        build,
                        "-Awasmbridge.resources=" + folder.resolve("resources").toAbsolutePath()),
                List.of(GOLDEN.resolve("Text.java")));
        assertEquals("", javac.output());
        assertEquals(
                withoutDigest(Files.readString(GOLDEN.resolve("TextBridge.java"))),
                withoutDigest(build.generated().get("example/TextBridge.java")));
    }

    private static String withoutDigest(String source) {
        String without = source.replaceAll("\\.sha256\\(\"[^\"]*\"\\)", ".sha256(...)");
        assertTrue(without.contains(".sha256(...)"));
        return without;
    }
}
