package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.it.UserBuild.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Structs whose records lie in a jar that ECJ compiled: the order of their components and what is written on them is kept. */
class EcjRecordsTest {

    private static final String BRIDGE = "app/PeopleBridge.java";

    @TempDir
    Path folder;

    private String jar;

    @BeforeEach
    void packRecords() throws IOException {
        UserBuild library = new UserBuild(folder.resolve("library"), "records/library");
        Files.delete(library.classes().resolve("wasm/text.wasm"));
        Outcome compiled = UserBuild.ecj(
                List.of("-17", "-proc:none", "-d", library.classes().toString(), "-cp", UserBuild.runtimePath()),
                library.sources());
        assertEquals("", compiled.output());
        jar = folder.resolve("records.jar").toString();
        int code = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--create",
                        "--file",
                        jar,
                        "-C",
                        library.classes().toString(),
                        ".");
        assertEquals(0, code);
    }

    private UserBuild app(String name) throws IOException {
        UserBuild app = new UserBuild(folder.resolve(name), "records/app");
        Files.write(app.classes().resolve("wasm/structs.wasm"), TestEngine.resource("guests/structs/structs.wasm"));
        return app;
    }

    /** What is generated where the records are sources, compiled by javac with all else. */
    private Map<String, String> fromSources() throws IOException {
        UserBuild app = app("sources");
        List<Path> sources = new ArrayList<>(app.sources());
        sources.addAll(new UserBuild(folder.resolve("unused"), "records/library").sources());
        // not strictly: nobody claims the library's own @Nullable there
        Outcome compiled = UserBuild.javac(
                List.of(
                        "-d",
                        app.classes().toString(),
                        "-s",
                        app.generatedFolder().toString(),
                        "-cp",
                        UserBuild.runtimePath(),
                        "--processor-path",
                        UserBuild.processorPath()),
                sources);
        assertEquals("", compiled.output());
        return app.generated();
    }

    private void runs(UserBuild app) {
        Outcome run = UserBuild.java(
                UserBuild.runningJdk(),
                "-cp",
                UserBuild.path(app.classes().toString(), jar, UserBuild.runtimePath()),
                "app.Start");
        assertEquals("true\ntrue\nfalse\ntrue\n14\n25.0\n0 blocks\n", run.output());
    }

    @Test
    void javacReadsThem() throws IOException {
        UserBuild app = app("javac");
        Outcome compiled = UserBuild.javac(
                app.strictly(
                        "-cp",
                        UserBuild.path(UserBuild.runtimePath(), jar),
                        "--processor-path",
                        UserBuild.processorPath()),
                app.sources());
        assertEquals("", compiled.output());
        assertEquals(fromSources().get(BRIDGE), app.generated().get(BRIDGE));
        runs(app);
    }

    @Test
    void ecjReadsThem() throws IOException {
        UserBuild app = app("ecj");
        List<String> options = new ArrayList<>(List.of("-17", "-failOnWarning", "-encoding", "UTF-8"));
        options.addAll(List.of(
                "-d", app.classes().toString(), "-s", app.generatedFolder().toString()));
        options.addAll(List.of(
                "-cp", UserBuild.path(UserBuild.runtimePath(), jar), "-processorpath", UserBuild.processorPath()));
        Outcome compiled = UserBuild.ecj(options, app.sources());
        assertEquals("", compiled.output());
        assertEquals(fromSources().get(BRIDGE), app.generated().get(BRIDGE));
        runs(app);
    }
}
