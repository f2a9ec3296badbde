package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.it.Coordinate.Place;
import io.wasmbridge.it.Coordinate.Told;
import io.wasmbridge.processor.abi.Preset;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
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

/**
 * What the table says can be called compiles under its preset, and what it says is a compile error for one reason alone is that error.
 * A type of each kind is declared under the presets that differ, text and a struct under all.
 */
class DeclaredCoordinatesTest {

    private static final Set<Preset> APART =
            Set.of(Preset.C, Preset.WASM_BINDGEN, Preset.ASSEMBLYSCRIPT, Preset.CANONICAL);
    private static final Set<String> EVERYWHERE = Set.of("String, UTF-8", "struct");
    static final Set<String> OF_EACH_KIND = Set.of(
            "int",
            "EnumSet in an i32",
            "String, UTF-8",
            "String, UTF-16LE",
            "int[]",
            "IntBuffer",
            "IntView",
            "Allocation",
            "OptionalInt",
            "resource",
            "@Nullable resource",
            "Optional<String, UTF-8>",
            "@Nullable int[]",
            "struct",
            "struct[]",
            "String[] of pairs");

    private static final List<Gap> GAPS = Gap.nothingToCall();
    private static final Pattern KEY = Pattern.compile("^\\[wasm/([a-z-]+)\\]");
    private static final Pattern METHOD = Pattern.compile("^ *(m\\d+) calls ");
    private static final String IMPORTS = "import io.wasmbridge.annotations.*; import io.wasmbridge.runtime.*;"
            + " import java.nio.*; import java.util.*; import org.jspecify.annotations.Nullable; ";

    @TempDir
    Path generated;

    /** An interface of one method a line. */
    private static final class Source extends SimpleJavaFileObject {
        private final StringBuilder text;
        private int lines = 1;

        Source(String packageName, Preset preset) {
            super(URI.create("string:///" + packageName + "/Guest.java"), Kind.SOURCE);
            this.text = new StringBuilder("package " + packageName + "; " + IMPORTS + "@WasmModule(abi = Abi." + preset
                    + ") interface Guest extends Bridge { " + DeclaredCoordinate.TYPES.replace('\n', ' ') + "\n");
        }

        /** The line that it is on. */
        int add(String method) {
            text.append(method).append('\n');
            return ++lines;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text + "}\n";
        }
    }

    private record Line(String source, long number) {}

    @Test
    void whatCanBeCalledCompilesAndTheRestDoesNot() {
        Map<Line, Coordinate> declared = new HashMap<>();
        Map<Coordinate, Set<String>> keys = keys(sources(declared), declared);
        List<String> wrong = declared.values().stream()
                .filter(coordinate -> !isAsSaid(coordinate, keys.getOrDefault(coordinate, Set.of())))
                .map(coordinate -> coordinate + ": "
                        + TableOfCells.uncallable(coordinate).map(Gap::reason).orElse("can be called") + ", but "
                        + keys.getOrDefault(coordinate, Set.of("it compiles")))
                .sorted()
                .toList();
        assertEquals(List.of(), wrong.stream().limit(20).toList(), wrong.size() + " of " + declared.size());
        System.out.println("Declared: " + declared.size() + " coordinates, " + keys.size() + " of them compile errors");
    }

    private static boolean isAsSaid(Coordinate coordinate, Set<String> keys) {
        return TableOfCells.uncallable(coordinate)
                .flatMap(Gap::error)
                .map(keys::contains)
                .orElse(keys.isEmpty());
    }

    private static Stream<Gap> covering(Coordinate coordinate) {
        return GAPS.stream().filter(gap -> gap.covers().test(coordinate));
    }

    private static boolean isSaid(Coordinate coordinate) {
        Set<String> types = APART.contains(coordinate.preset()) ? OF_EACH_KIND : EVERYWHERE;
        if (coordinate.told() != Told.ELEMENTS || !types.contains(coordinate.type())) {
            return false;
        }
        List<Gap> covering = covering(coordinate).limit(2).toList();
        return covering.isEmpty()
                || (covering.size() == 1 && covering.get(0).error().isPresent());
    }

    /** What takes an area has an interface to itself where nothing frees one, for that is said once of an interface. */
    private static List<Source> sources(Map<Line, Coordinate> declared) {
        List<Source> sources = new ArrayList<>();
        Map<Preset, Source> shared = new HashMap<>();
        Coordinate.all().filter(DeclaredCoordinatesTest::isSaid).forEach(coordinate -> {
            Preset preset = coordinate.preset();
            boolean alone = coordinate.area() && preset.freeNames().isEmpty();
            DeclaredCoordinate.method(coordinate, "m" + declared.size()).ifPresent(method -> {
                Source source = alone ? new Source("alone" + declared.size(), preset) : source(shared, preset);
                declared.put(new Line(source.toUri().toString(), source.add(method)), coordinate);
                if (alone) {
                    sources.add(source);
                }
            });
        });
        sources.addAll(shared.values());
        return sources;
    }

    private List<Diagnostic<? extends JavaFileObject>> compile(List<Source> sources) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-proc:only",
                "-Awasmbridge.explain=true",
                "-Xmaxerrs",
                "100000",
                "-d",
                generated.toString(),
                "-processorpath",
                UserBuild.processorPath(),
                "-cp",
                System.getProperty("java.class.path"));
        ToolProvider.getSystemJavaCompiler()
                .getTask(Writer.nullWriter(), null, diagnostics, options, null, sources)
                .call();
        return diagnostics.getDiagnostics();
    }

    private Map<Coordinate, Set<String>> keys(List<Source> sources, Map<Line, Coordinate> declared) {
        Map<Coordinate, Set<String>> keys = new HashMap<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : compile(sources)) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                String message = diagnostic.getMessage(Locale.ROOT);
                Coordinate coordinate =
                        declared.get(new Line(diagnostic.getSource().toUri().toString(), diagnostic.getLineNumber()));
                Matcher key = KEY.matcher(message);
                assertEquals(true, key.find() && coordinate != null, message);
                keys.computeIfAbsent(coordinate, first -> new TreeSet<>()).add(key.group(1));
            }
        }
        return keys;
    }

    /**
     * What can be called under C as well has the plan that it has there, step by step: a preset decides what the steps allocate and free
     * with and what may be said, not which they are. So what stands for another coordinate under C does so under every preset.
     */
    @Test
    void thePlanIsThatOfC() {
        Map<Coordinate, String> names = new HashMap<>();
        Map<Preset, Source> sources = new EnumMap<>(Preset.class);
        Coordinate.all().filter(DeclaredCoordinatesTest::hasThePlanOfC).forEach(coordinate -> {
            Coordinate inC = coordinate.with(Preset.C);
            DeclaredCoordinate.method(coordinate, names.getOrDefault(inC, "m" + names.size()))
                    .ifPresent(method -> {
                        source(sources, coordinate.preset()).add(method);
                        if (!names.containsKey(inC)) {
                            String name = "m" + names.size();
                            names.put(inC, name);
                            source(sources, Preset.C)
                                    .add(DeclaredCoordinate.method(inC, name).orElseThrow());
                        }
                    });
        });
        Map<String, Map<String, String>> plans = new HashMap<>();
        compile(List.copyOf(sources.values())).stream()
                .filter(note -> note.getKind() == Diagnostic.Kind.NOTE)
                .forEach(note -> plans.put(note.getSource().toUri().toString(), plans(note.getMessage(Locale.ROOT))));
        assertEquals(sources.size(), plans.size());
        Map<String, String> inC = plans.get(sources.get(Preset.C).toUri().toString());
        assertEquals(names.size(), inC.size());
        plans.forEach((source, here) -> here.forEach((name, plan) -> assertEquals(inC.get(name), plan, source)));
        int compared = plans.values().stream().mapToInt(Map::size).sum() - inC.size();
        System.out.println("Plans: " + compared + " compared with those of C");
    }

    private static Source source(Map<Preset, Source> sources, Preset preset) {
        return sources.computeIfAbsent(preset, first -> new Source(preset.name().toLowerCase(Locale.ROOT), preset));
    }

    /** A static array is an object there, and what a header is before under C. */
    private static boolean hasThePlanOfC(Coordinate coordinate) {
        Set<String> types = APART.contains(coordinate.preset()) ? OF_EACH_KIND : EVERYWHERE;
        boolean staticArray = coordinate.collected() && coordinate.object() && coordinate.place() == Place.HEADER;
        return !coordinate.inC()
                && !staticArray
                && types.contains(coordinate.type())
                && TableOfCells.uncallable(coordinate).isEmpty()
                && TableOfCells.uncallable(coordinate.with(Preset.C)).isEmpty();
    }

    /** What a note says of each method. */
    private static Map<String, String> plans(String note) {
        Map<String, String> plans = new HashMap<>();
        for (String plan : note.split("\\R(?= *(?:m\\d+ calls|resource) )")) {
            Matcher name = METHOD.matcher(plan);
            if (name.find()) {
                plans.put(name.group(1), plan.strip());
            }
        }
        return plans;
    }
}
