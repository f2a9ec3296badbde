package io.wasmbridge.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.processor.Declared;
import io.wasmbridge.processor.Golden;
import io.wasmbridge.processor.Offered;
import io.wasmbridge.processor.Sources;
import io.wasmbridge.processor.binding.Binder;
import io.wasmbridge.processor.binding.Binding;
import io.wasmbridge.processor.lowering.Lowerer;
import io.wasmbridge.processor.module.ModuleSignature.ExportKind;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each golden is written letter by letter, and is content with {@code -Xlint:all -Werror} beside its interface. */
class BridgeEmitterTest {

    private static final String VISIT =
            "@WasmLength(Length.TERMINATED) String visit(Bridge bridge, int index, String text)";

    @TempDir
    Path output;

    @Test
    void text() {
        Declared declared = Declared.in(Golden.read("text/Text.java")).module("guests/text/text.wasm");
        Offered offered = Offered.byC()
                .functions(
                        "count_vowels (i32, i32) -> i32",
                        "remember (i32, i32) -> ()",
                        "reverse (i32, i32) -> i32",
                        "version () -> i32",
                        "negate (i32, i32) -> ()",
                        "get_wasm_memory_buffer_pointer () -> i32");

        check("text/Text.java", "text/TextBridge.java", declared, offered);
    }

    @Test
    void everyParameterAndResult() {
        Declared declared = Declared.in(Golden.read("everything/Everything.java"));

        check("everything/Everything.java", "everything/EverythingBridge.java", declared, Offered.everything());
    }

    @Test
    void argumentsThatTheGuestTakesAndAreasOnItsStack() {
        Declared declared = Declared.in(Golden.read("abis/Bindgen.java"));

        check("abis/Bindgen.java", "abis/BindgenBridge.java", declared, Offered.bindgen());
    }

    @Test
    void optionsAndResultsOfRust() {
        check(
                "rust/Areas.java",
                "rust/AreasBridge.java",
                Declared.in(Golden.read("rust/Areas.java")),
                Offered.rustAreas());
        check(
                "rust/Results.java",
                "rust/ResultsBridge.java",
                Declared.in(Golden.read("rust/Results.java")),
                Offered.rustResults());
    }

    @Test
    void whatMayBeAbsent() {
        Declared declared = Declared.in(Golden.read("absent/Finder.java"));

        check("absent/Finder.java", "absent/FinderBridge.java", declared, absent());
    }

    private static Offered absent() {
        return Offered.byC()
                .functions(
                        "measure (i32, i32) -> i32",
                        "measure_optional (i32) -> i32",
                        "take (i32, i32, i32, i32) -> ()",
                        "fill (i32, i32, i32) -> ()",
                        "show (i32, i32) -> i32",
                        "scalars (i32, i32, i32) -> f64",
                        "find (i32) -> i32",
                        "make (i32) -> i32",
                        "numbers (i32, i32, i32, i32) -> i64",
                        "number (i32) -> i32",
                        "made_number () -> i32",
                        "window () -> i32",
                        "terminated () -> i32");
    }

    /** Features that were made apart, together. */
    @Test
    void combinations() {
        Declared declared = Declared.in(Golden.read("combined/Combined.java"));
        Offered offered = Offered.byC()
                .functions(
                        "prefixed (i32) -> i32",
                        "first (i32, i32) -> i32",
                        "buffers (i32, i32, i32, i32) -> ()",
                        "hand_over (i32, i32, i32, i32) -> ()",
                        "given (i32, i32) -> ()",
                        "area (i32, i32) -> ()",
                        "pair (i32) -> (i32, i32)",
                        "out_length (i32, i32, i32) -> i32",
                        "flags () -> i64",
                        "headed () -> i32",
                        "counted (i32) -> i32",
                        "release (i32, i32) -> ()",
                        "present (i32) -> i32")
                .globals("port: mut i32", "letter: i32", "table: i32");

        check("combined/Combined.java", "combined/CombinedBridge.java", declared, offered);
    }

    @Test
    void everyContainer() {
        Declared declared = Declared.in(Golden.read("containers/Containers.java"));

        check("containers/Containers.java", "containers/ContainersBridge.java", declared, Offered.containers());
    }

    @Test
    void scalarsThatAreValidated() {
        Declared declared = Declared.in(Golden.read("scalars/Scalars.java"));
        check("scalars/Scalars.java", "scalars/ScalarsBridge.java", declared, Offered.scalars());
    }

    @Test
    void enums() {
        Declared declared = Declared.in(Golden.read("enums/Enums.java"));
        BridgeSource source = emit(declared, Offered.enums());

        Golden.check("enums/EnumsBridge.java", source.text());
        assertCompiles(Map.of(
                "Enums.java", Golden.read("enums/Enums.java"),
                "Palette.java", Golden.read("enums/Palette.java"),
                "other/Level.java", Golden.read("enums/other/Level.java"),
                "EnumsBridge.java", source.text()));
    }

    @Test
    void imports() {
        Declared declared = Declared.in(Golden.read("imports/Guest.java"))
                .importing(Golden.read("imports/Env.java"))
                .imports("Clock", "clock", "default long now()");

        checkImports("Guest", emit(declared, Offered.importing()));
    }

    @Test
    void functionsThatAreCalledByPointer() {
        Declared declared = Declared.in(Golden.read("functions/Walker.java"))
                .pointed("IntBinaryOperator", "int applyAsInt(int left, int right)")
                .pointed("Visitor", VISIT);

        checkFunctions("Walker", emit(declared, Offered.calling()));
    }

    @Test
    void functionsOfAModuleThatArrives() {
        Declared declared =
                Declared.in(Golden.read("functions/Arriving.java")).module("").pointed("Visitor", VISIT);

        checkFunctions("Arriving", emit(Binder.bind(declared.declaration())));
    }

    @Test
    void objectsOfTheHost() {
        BridgeSource source = emit(
                Declared.in(Golden.read("hosts/Lender.java")).importing(Golden.read("hosts/Env.java")),
                Offered.borrowing());
        Golden.check("hosts/LenderBridge.java", source.text());
        Map<String, String> sources = new LinkedHashMap<>();
        for (String file : List.of("hosts/Lender.java", "hosts/Env.java", "hosts/Order.java")) {
            sources.put(file, Golden.read(file));
        }
        sources.put("hosts/LenderBridge.java", source.text());
        assertCompiles(sources);
    }

    private void checkFunctions(String name, BridgeSource source) {
        String golden = "functions/" + name + "Bridge.java";
        Golden.check(golden, source.text());
        Map<String, String> sources = new LinkedHashMap<>();
        for (String file : List.of("functions/" + name + ".java", "functions/Visitor.java")) {
            sources.put(file, Golden.read(file));
        }
        sources.put(golden, source.text());
        assertCompiles(sources);
    }

    @Test
    void importsOfAModuleThatArrives() {
        Declared declared = Declared.in(Golden.read("imports/Arriving.java"))
                .module("")
                .importing(Golden.read("imports/Env.java").replace("    String name(int key);\n", ""));

        checkImports("Arriving", emit(Binder.bind(declared.declaration())));
    }

    private void checkImports(String name, BridgeSource source) {
        String golden = "imports/" + name + "Bridge.java";
        Golden.check(golden, source.text());
        assertCompiles(Map.of(
                "Env.java",
                Golden.read("imports/Env.java"),
                "Clock.java",
                Golden.read("imports/Clock.java"),
                "Palette.java",
                Golden.read("enums/Palette.java"),
                name + ".java",
                Golden.read("imports/" + name + ".java"),
                golden,
                source.text()));
    }

    @Test
    void errors() {
        Declared declared = Declared.in(Golden.read("errors/Files.java"));

        check("errors/Files.java", "errors/FilesBridge.java", declared, Offered.errors());
    }

    @Test
    void blocks() {
        Declared declared = Declared.in(Golden.read("blocks/Blocks.java"));

        check("blocks/Blocks.java", "blocks/BlocksBridge.java", declared, Offered.blocks());
    }

    @Test
    void flags() {
        Declared declared = Declared.in(Golden.read("flags/Rights.java"));
        BridgeSource source = emit(declared, Offered.flags());

        Golden.check("flags/RightsBridge.java", source.text());
        assertCompiles(Map.of(
                "Rights.java", Golden.read("flags/Rights.java"),
                "Palette.java", Golden.read("flags/Palette.java"),
                "other/Level.java", Golden.read("flags/other/Level.java"),
                "RightsBridge.java", source.text()));
    }

    @Test
    void resources() {
        Declared declared = Declared.objects(Golden.read("resources/Objects.java"));
        BridgeSource source = emit(declared, Offered.objects());
        Golden.check("resources/ObjectsBridge.java", source.text());
        assertCompiles(objects(Map.of("ObjectsBridge.java", source.text())));

        BridgeSource awaited = emit(Binder.bind(Declared.objects(Golden.read("resources/Objects.java"))
                .module("")
                .declaration()));
        Golden.check("resources/awaited/ObjectsBridge.java", awaited.text());
        assertCompiles(objects(Map.of("ObjectsBridge.java", awaited.text())));
    }

    @Test
    void objectsThatArePinned() {
        BridgeSource source = emit(Declared.counters(Golden.read("collected/Counters.java")), Offered.counters());
        Golden.check("collected/CountersBridge.java", source.text());
        assertCompiles(counters(source));

        BridgeSource awaited = emit(Binder.bind(Declared.counters(Golden.read("collected/Counters.java"))
                .abi("ASSEMBLYSCRIPT")
                .module("")
                .declaration()));
        Golden.check("collected/awaited/CountersBridge.java", awaited.text());
        assertCompiles(counters(awaited));
    }

    private static Map<String, String> counters(BridgeSource bridge) {
        return Map.of(
                "Counters.java", Golden.read("collected/Counters.java"),
                "Counter.java", Golden.read("collected/Counter.java"),
                "Words.java", Golden.read("collected/Words.java"),
                "CountersBridge.java", bridge.text());
    }

    /** With what the user writes for them. */
    private static Map<String, String> objects(Map<String, String> generated) {
        Map<String, String> sources = new LinkedHashMap<>(generated);
        for (String name : List.of("Objects.java", "Counter.java", "Words.java", "Tree.java")) {
            sources.put(name, Golden.read("resources/" + name));
        }
        sources.put("Palette.java", Golden.read("enums/Palette.java"));
        return sources;
    }

    @Test
    void globals() {
        Declared declared = Declared.in(Golden.read("globals/Globals.java"));
        Offered offered = Offered.byC()
                .functions("add (i32, i32) -> i32")
                .globals(
                        "counter: mut i32",
                        "enabled: mut i32",
                        "total: mut i64",
                        "ratio: mut f32",
                        "mean: mut f64",
                        "table: i32",
                        "version_text: i32",
                        "primes: mut i32",
                        "latest: mut i64");

        check("globals/Globals.java", "globals/GlobalsBridge.java", declared, offered);
    }

    @Test
    void optionalExports() {
        Offered offered = Offered.byC()
                .functions("add (i32, i32) -> i32", "greet (i32, i32) -> i32", "drop (i32) -> ()")
                .globals("limit: i64");
        check(
                "optional/Extras.java",
                "optional/ExtrasBridge.java",
                Declared.in(Golden.read("optional/Extras.java")),
                offered);
        check(
                "optional/Plugin.java",
                "optional/PluginBridge.java",
                Declared.in(Golden.read("optional/Plugin.java")).module(""));
    }

    @Test
    void everyPlaceOfALength() {
        Declared declared = Declared.in(Golden.read("lengths/Lengths.java"));

        check("lengths/Lengths.java", "lengths/LengthsBridge.java", declared, Offered.lengths());
    }

    @Test
    void everyWayToReturn() {
        Declared declared = Declared.in(Golden.read("returns/Returns.java"));

        check("returns/Returns.java", "returns/ReturnsBridge.java", declared, Offered.returns());
    }

    @Test
    void rustNestedPackagePrivate() {
        Declared declared = Declared.as(
                        "Outer.greeter",
                        "@Transferred String greet(String name)",
                        "@Transferred int[] doubled(int[] values)",
                        "void remember(@Transferred String name)")
                .packagePrivate()
                .memory("heap");
        Offered offered = Offered.by("guest.wasm")
                .functions(
                        "_initialize () -> ()",
                        "alloc (i32, i32) -> i32",
                        "dealloc (i32, i32, i32) -> ()",
                        "greet (i32, i32) -> i64",
                        "doubled (i32, i32) -> i64",
                        "remember (i32, i32) -> ()")
                .withoutMemory()
                .export("heap", ExportKind.MEMORY);

        check("rust/Outer.java", "rust/Outer_greeterBridge.java", declared, offered);
    }

    @Test
    void aModuleThatArrivesAtRunTime() {
        Declared plugin = Declared.in(Golden.read("awaited/Plugin.java")).module("");
        check("awaited/Plugin.java", "awaited/PluginBridge.java", plugin);

        Declared getters = Declared.in(Golden.read("awaited/Getters.java")).module("");
        check("awaited/Getters.java", "awaited/GettersBridge.java", getters);

        Declared heaped = Declared.in(Golden.read("awaited/Heaped.java"))
                .module("")
                .abi("RUST")
                .partial()
                .memory("heap")
                .initializer("start")
                .allocator("take", "give");
        check("awaited/Heaped.java", "awaited/HeapedBridge.java", heaped);
    }

    @Test
    void namesThatJavaWouldNotChoose() {
        Declared declared =
                Declared.in(Golden.read("names/Names.java")).inPackage("").module("a dir/größe*/\\u.wasm");
        Offered offered = Offered.byC()
                .functions(
                        "1abc (i32) -> i32",
                        "default (i32) -> i32",
                        "a.b (i32, f32, i32, i32) -> i32",
                        "größe (i32) -> i32",
                        "\"*/\\u{}\n<@>&$L (i32) -> i32",
                        "count (i32) -> i32",
                        "count_ (i32, i32, i32) -> i32",
                        "CONTRACT (i32) -> i32",
                        "guest (i32, i32, i32, i32, i32, i32) -> i64",
                        "call () -> ()",
                        "memory (i32) -> i32",
                        "builder (i32) -> i32",
                        "notify_all (i32) -> ()");

        check("names/Names.java", "names/NamesBridge.java", declared, offered);
    }

    /** The user's own types of these names are inherited, and mean something else within the bridge. */
    @Test
    void memberTypesOfTheInterface() {
        String userInterface = """
            package example;

            public interface Hiding {
                int count(String text);

                record Lowered(int a) {}

                interface Builder {}

                interface Instance {}

                interface Override {}

                interface String {}
            }
            """.replace("String text", "java.lang.String text");
        Declared declared = Declared.as("Hiding", "int count(String text)")
                .memberTypes("Lowered", "Builder", "Instance", "Override", "String");

        BridgeSource source = emit(declared, Offered.byC().functions("count (i32, i32) -> i32"));

        assertEquals("example.HidingBridge", source.qualifiedName());
        assertCompiles(Map.of("Hiding.java", userInterface, "HidingBridge.java", source.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "outer.inner",
                "Bridge",
                "Builder",
                "Instance",
                "Lowered",
                "ArrayType",
                "Float",
                "GuestCall"
            })
    void interfacesNamedLikeOtherTypes(String name) {
        String[] names = name.split("\\.");
        String simpleName = names[names.length - 1];
        String userInterface = "interface " + simpleName + " { float half(float a, int[] b, String c); }";
        String outermost = names.length == 1 ? userInterface : "interface " + names[0] + " { " + userInterface + " }";
        Declared declared =
                Declared.as(name, "float half(float a, int[] b, String c)").packagePrivate();

        BridgeSource source = emit(declared, Offered.byC().functions("half (f32, i32, i32, i32, i32) -> f32"));

        assertEquals("example." + name.replace('.', '_') + "Bridge", source.qualifiedName());
        assertCompiles(Map.of(
                names[0] + ".java", "package example; " + outermost, source.qualifiedName() + ".java", source.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bridge",
                "Builder",
                "Contract",
                "Instance",
                "EnumType",
                "ArrayType",
                "Float",
                "GuestCall",
                "outer.Inner",
                "$money_2U"
            })
    void enumsNamedLikeOtherTypes(String name) {
        String[] names = name.split("\\.");
        String userEnum = "enum " + names[names.length - 1] + " { A; int value() { return 7; } }";
        String outermost = names.length == 1 ? userEnum : "class " + names[0] + " { " + userEnum + " }";
        String userInterface = "interface Guest { " + name + " half(float a, " + name + " b, int[] c, int A); }";
        Declared declared = Declared.as("Guest", "enum:" + name + " half(float a, enum:" + name + " b, int[] c, int A)")
                .packagePrivate();

        BridgeSource source = emit(declared, Offered.byC().functions("half (f32, i32, i32, i32, i32) -> i32"));

        assertCompiles(Map.of(
                names[0] + ".java",
                "package example; " + outermost,
                "Guest.java",
                "package example; " + userInterface,
                "GuestBridge.java",
                source.text()));
    }

    private void check(String userInterface, String golden, Declared declared) {
        check(userInterface, golden, emit(Binder.bind(declared.declaration())));
    }

    private void check(String userInterface, String golden, Declared declared, Offered offered) {
        check(userInterface, golden, emit(declared, offered));
    }

    private void check(String userInterface, String golden, BridgeSource source) {
        Golden.check(golden, source.text());
        assertCompiles(Map.of(userInterface, Golden.read(userInterface), golden, source.text()));
    }

    private void assertCompiles(Map<String, String> sources) {
        assertEquals(List.of(), Sources.compile(output, sources));
    }

    private static BridgeSource emit(Declared declared, Offered offered) {
        return emit(Binder.bind(declared.declaration(), offered.module()));
    }

    private static BridgeSource emit(Binding binding) {
        assertEquals(List.of(), binding.diagnostics());
        return BridgeEmitter.emit(Lowerer.lower(binding.bound().orElseThrow()));
    }
}
