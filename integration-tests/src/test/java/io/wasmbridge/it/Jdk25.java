package io.wasmbridge.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a JDK 25 without assuming a path: {@code -Dwasmbridge.jdk25}, an environment variable {@code JAVA_HOME_25…}, the
 * JDK that runs the tests, or one beside it.
 */
final class Jdk25 {
    private Jdk25() {}

    static Optional<Path> home() {
        return candidates().stream()
                .filter(home -> Files.exists(home.resolve("lib/ct.sym")))
                .filter(Jdk25::is25)
                .findFirst();
    }

    private static List<Path> candidates() {
        List<Path> homes = new ArrayList<>();
        Optional.ofNullable(System.getProperty("wasmbridge.jdk25"))
                .map(Path::of)
                .ifPresent(homes::add);
        System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("JAVA_HOME_25"))
                .sorted(Map.Entry.comparingByKey())
                .map(variable -> Path.of(variable.getValue()))
                .forEach(homes::add);
        Path running = Path.of(System.getProperty("java.home"));
        homes.add(running);
        try (Stream<Path> beside = Files.list(running.getParent())) {
            beside.sorted().forEach(homes::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return homes;
    }

    private static boolean is25(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.anyMatch(line -> line.matches("JAVA_VERSION=\"25[.\"].*"));
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
        }
    }
}
