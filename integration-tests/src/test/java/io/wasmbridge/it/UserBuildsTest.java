package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wasmbridge.it.UserBuild.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Builds of users with javac, on the module path and on the class path, without one warning; and what they build runs. */
class UserBuildsTest {

    /** What the example of the README prints. */
    static final String EXAMPLE = "2 olléh 1.0.0 [-1, 2] 25\n";

    private static final String BRIDGES = """
            Unnamed 5
            Outer.Inner cba
            Outer.Inner.Innermost 1.0.0
            Hidden 3 0
            CountingText 2 2
            Instance 1.0.0
            """;

    @TempDir
    Path folder;

    private enum Jdk {
        RUNNING,
        JDK_25;

        /** The home of this JDK; the test is skipped, and says so, where there is none. */
        Path home() {
            if (this == RUNNING) {
                return UserBuild.runningJdk();
            }
            Optional<Path> home = Jdk25.home();
            if (home.isEmpty()) {
                System.out.println("SKIPPED: builds with JDK 25, for none was found; point JAVA_HOME_25 at one");
            }
            assumeTrue(home.isPresent(), "no JDK 25 was found; point JAVA_HOME_25 at one");
            return home.get();
        }

        Outcome javac(List<String> options, List<Path> sources) {
            return this == RUNNING ? UserBuild.javac(options, sources) : UserBuild.javac(home(), options, sources);
        }
    }

    private static void assertSilent(Outcome compilation) {
        assertEquals("", compilation.output());
        assertTrue(compilation.succeeded());
    }

    private static void assertPrints(String expected, Outcome run) {
        assertEquals(expected, run.output().replace("\r\n", "\n"));
        assertTrue(run.succeeded());
    }

    /** {@code requires io.wasmbridge.runtime} and nothing more, where the package of the bridge is not exported. */
    @ParameterizedTest
    @EnumSource
    void aModuleThatExportsNothing(Jdk jdk) throws IOException {
        Path home = jdk.home();
        UserBuild build = new UserBuild(folder, "modular");
        List<Path> sources = new ArrayList<>(build.sources());
        sources.removeIf(source -> source.endsWith("module-info.java"));
        sources.addAll(new UserBuild(folder, "closed").sources());
        assertSilent(jdk.javac(
                build.strictly("-p", UserBuild.runtimePath(), "--processor-path", UserBuild.processorPath()), sources));
        String path = UserBuild.path(build.classes().toString(), UserBuild.runtimePath());
        assertPrints(
                EXAMPLE + "interpreted module com.example.text\n",
                UserBuild.java(home, "-p", path, "-m", "com.example.text/com.example.text.Main", "automatic"));
    }

    @ParameterizedTest
    @EnumSource
    void aModuleThatExportsItsBridge(Jdk jdk) throws IOException {
        Path home = jdk.home();
        UserBuild build = new UserBuild(folder, "modular");
        assertSilent(jdk.javac(
                build.strictly("-p", UserBuild.runtimePath(), "--processor-path", UserBuild.processorPath()),
                build.sources()));

        String main = "com.example.text/com.example.text.Main";
        String path = UserBuild.path(build.classes().toString(), UserBuild.runtimePath());
        assertPrints(
                EXAMPLE + "interpreted module com.example.text\n",
                UserBuild.java(home, "-p", path, "-m", main, "interpreter"));

        String withCompiler = UserBuild.path(path, UserBuild.compilerPath());
        String compiled = EXAMPLE + "compiled module com.example.text\n";
        assertPrints(
                compiled,
                UserBuild.java(
                        home,
                        "-p",
                        withCompiler,
                        "--add-modules",
                        "com.dylibso.chicory.compiler",
                        "-m",
                        main,
                        "compiler"));
        assertPrints(
                compiled,
                UserBuild.java(
                        home,
                        "-p",
                        withCompiler,
                        "--add-modules",
                        "com.dylibso.chicory.compiler",
                        "-m",
                        main,
                        "automatic"));

        // it is there, but nothing resolves it
        assertPrints(
                EXAMPLE + "interpreted module com.example.text\n",
                UserBuild.java(home, "-p", withCompiler, "-m", main, "automatic"));
        Outcome unresolved = UserBuild.java(home, "-p", withCompiler, "-m", main, "compiler");
        assertTrue(unresolved.output().contains("--add-modules"), unresolved.output());
    }

    @ParameterizedTest
    @EnumSource
    void theProcessorOnItsModulePath(Jdk jdk) throws IOException {
        jdk.home();
        UserBuild build = new UserBuild(folder, "modular");
        assertSilent(jdk.javac(
                build.strictly("-p", UserBuild.runtimePath(), "--processor-module-path", UserBuild.processorPath()),
                build.sources()));
        assertEquals(
                List.of("com/example/text/TextBridge.java"),
                List.copyOf(build.generated().keySet()));
    }

    @ParameterizedTest
    @EnumSource
    void theClassPath(Jdk jdk) throws IOException {
        Path home = jdk.home();
        UserBuild build = new UserBuild(folder, "classpath");
        assertSilent(jdk.javac(
                build.strictly("-cp", UserBuild.runtimePath(), "--processor-path", UserBuild.processorPath()),
                build.sources()));
        assertEquals(
                List.of(
                        "UnnamedBridge.java",
                        "com/example/app/CountingTextBridge.java",
                        "com/example/app/HiddenBridge.java",
                        "com/example/app/InstanceBridge.java",
                        "com/example/app/Outer_InnerBridge.java",
                        "com/example/app/Outer_Inner_InnermostBridge.java"),
                List.copyOf(build.generated().keySet()));

        String path = UserBuild.path(build.classes().toString(), UserBuild.runtimePath());
        assertPrints(BRIDGES, UserBuild.java(home, "-cp", path, "Start"));
        assertPrints(BRIDGES, UserBuild.java(home, "-cp", UserBuild.path(path, UserBuild.compilerPath()), "Start"));
    }

    @ParameterizedTest
    @EnumSource
    void aSecondRound(Jdk jdk) throws IOException {
        Path home = jdk.home();
        UserBuild build = new UserBuild(folder.resolve("app"), "tworounds/app");
        UserBuild generator = new UserBuild(folder.resolve("generator"), "tworounds/generator");
        assertSilent(jdk.javac(generator.strictly("-proc:none"), generator.sources()));

        String generatorPath = generator.classes().toString();
        assertSilent(jdk.javac(
                build.strictly(
                        "-cp",
                        UserBuild.path(UserBuild.runtimePath(), generatorPath),
                        "--processor-path",
                        UserBuild.path(UserBuild.processorPath(), generatorPath),
                        "-processor",
                        "io.wasmbridge.processor.WasmBridgeProcessor,generator.Generator"),
                build.sources()));
        String path = UserBuild.path(build.classes().toString(), UserBuild.runtimePath());
        assertPrints("3, 2 words, 2, SEVERAL, AB\n", UserBuild.java(home, "-cp", path, "app.Start"));
    }
}
