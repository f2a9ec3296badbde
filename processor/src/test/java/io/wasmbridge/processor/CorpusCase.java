package io.wasmbridge.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of the error corpus, {@code <key>/<case>}: sources, {@code expected.txt}, and where they are needed
 * {@code options.txt} (one compiler option per line) and {@code library/} (sources compiled beforehand, to class files).
 */
record CorpusCase(Path folder) {

    /** Stands for the folder of the case in options and in expected text. */
    static final String FOLDER = "${case}";

    /** Stands for the folder of class output in expected text. */
    static final String CLASSES = "${classes}";

    static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("src/test/resources/errors");

    static List<String> keys() {
        return list(ROOT).map(key -> key.getFileName().toString()).toList();
    }

    static List<CorpusCase> all() {
        return list(ROOT)
                .flatMap(CorpusCase::list)
                .filter(Files::isDirectory)
                .map(CorpusCase::new)
                .toList();
    }

    String key() {
        return folder.getParent().getFileName().toString();
    }

    String name() {
        return key() + "/" + folder.getFileName();
    }

    Path expectedFile() {
        return folder.resolve("expected.txt");
    }

    List<Path> sources() {
        return javaFiles(folder).filter(file -> !file.startsWith(library())).toList();
    }

    List<Path> librarySources() {
        return Files.isDirectory(library()) ? javaFiles(library()).toList() : List.of();
    }

    List<String> options() {
        Path file = folder.resolve("options.txt");
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .map(option -> option.replace(
                                    FOLDER, folder.toAbsolutePath().toString()))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path library() {
        return folder.resolve("library");
    }

    private static Stream<Path> javaFiles(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
