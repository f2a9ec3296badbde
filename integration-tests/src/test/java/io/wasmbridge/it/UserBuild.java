package io.wasmbridge.it;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/**
 * A build as a user has one, against the packed jars: sources from {@code builds/<name>}, a module {@code wasm/text.wasm} among
 * the classes as a build tool puts it there, javac or ECJ, and a JVM of its own to run the result.
 */
final class UserBuild {

    /** What a compiler or a program said. */
    record Outcome(boolean succeeded, String output) {}

    private static final String SEPARATOR = File.pathSeparator;
    private static final long TIMEOUT_SECONDS = 120;

    private final Path sources;
    private final Path classes;
    private final Path generated;

    UserBuild(Path folder, String name) {
        try {
            sources = Path.of(UserBuild.class.getResource("/builds/" + name).toURI());
            classes = Files.createDirectories(folder.resolve("classes"));
            generated = Files.createDirectories(folder.resolve("generated"));
            Files.createDirectories(classes.resolve("wasm"));
            Files.write(classes.resolve("wasm/text.wasm"), TestEngine.resource("guests/text/text.wasm"));
        } catch (IOException | java.net.URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Path generatedFolder() {
        return generated;
    }

    Path classes() {
        return classes;
    }

    /** What users depend on. */
    static String runtimePath() {
        return System.getProperty("wasmbridge.modulepath");
    }

    /** What a user adds to have modules compiled. */
    static String compilerPath() {
        return System.getProperty("wasmbridge.compilerpath");
    }

    static String processorPath() {
        return System.getProperty("wasmbridge.processorpath");
    }

    static String path(String... elements) {
        return String.join(SEPARATOR, elements);
    }

    /** Every Java source of the build, in the order of their names. */
    List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** Options that every build here has: every warning there is, and no mercy. */
    List<String> strictly(String... options) {
        List<String> all =
                new ArrayList<>(List.of("-Xlint:all", "-Werror", "-d", classes.toString(), "-s", generated.toString()));
        all.addAll(List.of(options));
        if (!all.contains("-cp")) {
            // else it would be that of the tests
            all.addAll(List.of("-cp", classes.toString()));
        }
        return all;
    }

    /** javac of the JDK that runs the tests. */
    static Outcome javac(List<String> options, List<Path> sources) {
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output, true);
        int code = java.util.spi.ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(writer, writer, arguments(options, sources).toArray(String[]::new));
        return new Outcome(code == 0, output.toString());
    }

    /** javac of another JDK. */
    static Outcome javac(Path home, List<String> options, List<Path> sources) {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/javac").toString()));
        command.addAll(arguments(options, sources));
        return run(command);
    }

    /** ECJ, as its batch compiler. */
    static Outcome ecj(List<String> options, List<Path> sources) {
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output, true);
        StringBuilder command = new StringBuilder();
        arguments(options, sources)
                .forEach(argument -> command.append('"').append(argument).append("\" "));
        boolean succeeded = BatchCompiler.compile(command.toString(), writer, writer, null);
        return new Outcome(succeeded, output.toString());
    }

    private static List<String> arguments(List<String> options, List<Path> sources) {
        List<String> arguments = new ArrayList<>(options);
        sources.forEach(source -> arguments.add(source.toString()));
        return arguments;
    }

    /** Runs {@code java} of a JDK. */
    static Outcome java(Path home, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    static Path runningJdk() {
        return Path.of(System.getProperty("java.home"));
    }

    private static Outcome run(List<String> command) {
        try {
            Path output = Files.createTempFile("output", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try {
                if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("still running: " + command);
                }
            } finally {
                process.destroyForcibly();
            }
            String said = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            return new Outcome(process.exitValue() == 0, said);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The sources that the processor wrote, by name. */
    Map<String, String> generated() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(generated)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(generated.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }
}
