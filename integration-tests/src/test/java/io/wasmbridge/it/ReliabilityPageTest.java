package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on reliability names tests that there are. */
class ReliabilityPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*Test|Poisoned)(?:\\.(\\w+))?`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| T(\\d+) \\|");

    private static Map<String, Path> sources() throws IOException {
        try (Stream<Path> files = Stream.of("runtime", "processor", "integration-tests", "benchmarks")
                .map(module -> ROOT.resolve(module).resolve("src/test/java"))
                .flatMap(ReliabilityPageTest::walk)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            Function.identity(),
                            (first, second) -> first));
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void everyTestThatItNamesIsThere() throws IOException {
        Map<String, Path> sources = sources();
        List<MatchResult> named = NAMED.matcher(Files.readString(ROOT.resolve("docs/reliability.md")))
                .results()
                .toList();
        assertTrue(named.size() > 40, "named: " + named.size());
        for (MatchResult each : named) {
            assertTrue(sources.containsKey(each.group(1)), each.group());
            String source = Files.readString(sources.get(each.group(1)));
            if (each.group(2) != null) {
                assertTrue(source.contains(" " + each.group(2) + "("), each.group());
            }
        }
    }

    @Test
    void noRowIsLeftOut() throws IOException {
        List<Integer> rows = ROW.matcher(Files.readString(ROOT.resolve("docs/reliability.md")))
                .results()
                .map(row -> Integer.valueOf(row.group(1)))
                .toList();
        assertEquals(IntStream.rangeClosed(1, 41).boxed().toList(), rows);
    }
}
