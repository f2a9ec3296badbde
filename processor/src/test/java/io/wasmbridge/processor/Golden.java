package io.wasmbridge.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files that hold what is expected, under {@code src/test/resources/golden}. {@code -Dgolden.update=true} writes them anew. */
public final class Golden {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("src/test/resources/golden");

    private Golden() {}

    /** Fails unless {@code actual} is what the file holds. */
    public static void check(String file, String actual) {
        if (Boolean.getBoolean("golden.update")) {
            update(ROOT.resolve(file), actual);
        } else {
            assertEquals(read(file), actual, () -> file + " differs: review, then run with -Dgolden.update=true");
        }
    }

    /** The text of a file, for instance of the interface that a golden belongs to. */
    public static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException missing) {
            throw new UncheckedIOException("no golden " + file + ": run with -Dgolden.update=true", missing);
        }
    }

    /** The texts of all that are the source of a bridge. */
    public static List<String> bridges() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith("Bridge.java"))
                    .sorted()
                    .map(file -> read(ROOT.relativize(file).toString()))
                    .toList();
        }
    }

    private static void update(Path file, String actual) {
        if ("true".equals(System.getenv("CI"))) {
            fail("goldens are reviewed where they are written: -Dgolden.update is refused in CI");
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
