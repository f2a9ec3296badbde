package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.Coordinate.Told;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the table of imports says is a compile error for one reason alone is that error, and every reason is needed. */
class ImportClaimsTest {

    private static final Path ERRORS = Path.of("../processor/src/test/resources/errors");
    private static final Pattern KEY = Pattern.compile("^\\[wasm/([a-z-]+)\\]");

    @TempDir
    Path generated;

    private static Stream<Gap> covering(Coordinate coordinate) {
        return ImportTable.NOTHING_TO_CALL.stream().filter(gap -> gap.covers().test(coordinate));
    }

    /** With the one reason that it is an error for. */
    private static Map<Coordinate, Gap> claims() {
        Map<Coordinate, Gap> claims = new HashMap<>();
        Coordinate.all().filter(ImportClaimsTest::isDeclared).forEach(coordinate -> {
            List<Gap> covering = covering(coordinate).limit(2).toList();
            if (covering.size() == 1 && covering.get(0).error().isPresent()) {
                claims.put(coordinate, covering.get(0));
            }
        });
        return claims;
    }

    private static boolean isDeclared(Coordinate coordinate) {
        return coordinate.inC()
                && coordinate.told() == Told.ELEMENTS
                && DeclaredCoordinatesTest.OF_EACH_KIND.contains(coordinate.type())
                && !coordinate.type().equals("String[] in parallel");
    }

    @Test
    void whatIsSaidToBeAnErrorIsThatError() {
        Map<Coordinate, Gap> claims = claims();
        StringBuilder methods = new StringBuilder();
        Map<Long, Coordinate> lines = new HashMap<>();
        for (Coordinate coordinate : claims.keySet()) {
            methods.append('\n').append(DeclaredCoordinate.bySignature(coordinate, "m" + lines.size()));
            lines.put(lines.size() + 2L, coordinate);
        }
        Map<Coordinate, Set<String>> keys = keys(methods.toString(), lines);
        List<String> wrong = claims.keySet().stream()
                .filter(coordinate -> !keys.getOrDefault(coordinate, Set.of())
                        .contains(claims.get(coordinate).error().orElseThrow()))
                .map(coordinate -> coordinate + ": " + claims.get(coordinate).reason() + ", but "
                        + keys.getOrDefault(coordinate, Set.of("it compiles")))
                .sorted()
                .toList();
        assertEquals(List.of(), wrong.stream().limit(99).toList(), wrong.size() + " of " + claims.size());
        System.out.println("Declared imports: " + claims.size() + " coordinates, all of them compile errors");
    }

    private Map<Coordinate, Set<String>> keys(String methods, Map<Long, Coordinate> lines) {
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///claims/Guest.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return "package claims; " + ImportSources.IMPORTS + "@WasmImport(\"cells\") interface Host {"
                                + methods
                                + "\n} @WasmModule(abi = Abi.C, imports = Host.class) interface Guest extends Bridge {}\n";
                    }
                };
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-proc:only",
                "-Xmaxerrs",
                "100000",
                "-d",
                generated.toString(),
                "-processorpath",
                UserBuild.processorPath(),
                "-cp",
                System.getProperty("java.class.path"));
        ToolProvider.getSystemJavaCompiler()
                .getTask(Writer.nullWriter(), null, diagnostics, options, null, List.of(source))
                .call();
        Map<Coordinate, Set<String>> keys = new HashMap<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                String message = diagnostic.getMessage(Locale.ROOT);
                Matcher key = KEY.matcher(message);
                assertTrue(key.find() && lines.containsKey(diagnostic.getLineNumber()), message);
                keys.computeIfAbsent(lines.get(diagnostic.getLineNumber()), first -> new TreeSet<>())
                        .add(key.group(1));
            }
        }
        return keys;
    }

    @Test
    void everyReasonIsNeeded() {
        assertEquals(
                List.of(),
                ImportTable.NOTHING_TO_CALL.stream()
                        .filter(gap -> Coordinate.all().filter(Coordinate::inC).noneMatch(gap.covers()))
                        .map(Gap::reason)
                        .toList());
    }

    @Test
    void everyCompileErrorIsOneThatIsTested() {
        for (Gap gap : ImportTable.NOTHING_TO_CALL) {
            gap.error().ifPresent(key -> assertTrue(Files.isDirectory(ERRORS.resolve(key)), key));
        }
    }
}
