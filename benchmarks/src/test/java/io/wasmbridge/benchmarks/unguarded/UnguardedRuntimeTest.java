package io.wasmbridge.benchmarks.unguarded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.benchmarks.Misuse;
import java.io.File;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The runtime without guards has none, and is otherwise the one that is shipped. */
class UnguardedRuntimeTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whatTheShippedRuntimeNoticesTheOtherDoesNot(Guard guard) throws Exception {
        UnguardedRuntime.write(folder);
        assertTrue(isNoticed(guard, List.of()), "by the shipped runtime");
        assertFalse(isNoticed(guard, List.of(folder)), "by the other");
    }

    /** Asks a fresh runtime, which is looked for in {@code before} first. */
    private static boolean isNoticed(Guard guard, List<Path> before) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (Path path : before) {
            urls.add(path.toUri().toURL());
        }
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            urls.add(Path.of(path).toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            return (boolean) loader.loadClass(Misuse.class.getName())
                    .getMethod("isNoticed", String.class)
                    .invoke(null, guard.name());
        }
    }

    @Test
    void onlyClassesWithAGuardAreWritten() throws Exception {
        UnguardedRuntime.write(folder);
        Set<String> types = Arrays.stream(Guard.values())
                .flatMap(guard -> guard.cuts().stream())
                .map(Cut::type)
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            assertEquals(
                    types,
                    files.map(file -> file.getFileName().toString().replace(".class", ""))
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void aGuardThatIsNotThereIsRefused() throws Exception {
        String file = "io/wasmbridge/runtime/CallStack.class";
        try (InputStream shipped = Misuse.class.getClassLoader().getResourceAsStream(file)) {
            byte[] bytes = Objects.requireNonNull(shipped).readAllBytes();
            List<Cut> cuts = List.of(Cut.nothing("CallStack", "requireRoom"), Cut.nothing("CallStack", "requireTime"));
            assertThrows(IllegalStateException.class, () -> UnguardedRuntime.without(cuts, bytes));
            assertNotEquals(bytes.length, UnguardedRuntime.without(cuts.subList(0, 1), bytes).length);
        }
    }
}
