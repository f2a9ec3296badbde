package io.wasmbridge.processor;

import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.GlobalType;
import io.wasmbridge.processor.module.CallTable;
import io.wasmbridge.processor.module.ModuleSignature;
import io.wasmbridge.processor.module.ModuleSignature.ExportKind;
import io.wasmbridge.processor.module.ModuleSignature.ImportKind;
import io.wasmbridge.processor.module.ModuleSignature.ModuleImport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds the signature of a module; one that offers a memory, unless said otherwise. */
public final class Offered {

    public static final String SHA256 = "0123456789abcdef".repeat(4);

    private final String name;
    private final Map<String, FlatSignature> functions = new LinkedHashMap<>();
    private final Map<String, GlobalType> globals = new LinkedHashMap<>();
    private final Map<String, ExportKind> others = new LinkedHashMap<>(Map.of("memory", ExportKind.MEMORY));
    private final List<ModuleImport> imports = new ArrayList<>();
    private final Map<String, List<String>> producers = new LinkedHashMap<>();
    private final List<String> sections = new ArrayList<>();
    private final List<FlatSignature> functionTypes = new ArrayList<>();
    private Optional<CallTable> callTable = Optional.empty();

    private Offered(String name) {
        this.name = name;
    }

    public static Offered by(String name) {
        return new Offered(name);
    }

    /** A module with {@code malloc} and {@code free}. */
    public static Offered byC() {
        return by("guest.wasm").functions("malloc (i32) -> i32", "free (i32) -> ()");
    }

    /** A module with {@code alloc} and a {@code dealloc} that takes the size. */
    public static Offered byRust() {
        return by("guest.wasm").functions("alloc (i32) -> i32", "dealloc (i32, i32) -> ()");
    }

    /** A module with the runtime of AssemblyScript. */
    public static Offered collected() {
        return by("guest.wasm")
                .functions("__new (i32, i32) -> i32", "__pin (i32) -> i32", "__unpin (i32) -> ()")
                .globals("__rtti_base: i32");
    }

    /** The module of {@code golden/everything/Everything.java}. */
    public static Offered everything() {
        return byC().functions(
                        "release (i32) -> ()",
                        "nothing () -> ()",
                        "scalars (i32, i32, i32, i32, i64, f32, f64) -> ()",
                        "aBoolean () -> i32",
                        "aByte () -> i32",
                        "aShort () -> i32",
                        "anInt () -> i32",
                        "aLong () -> i64",
                        "aFloat (f32) -> f32",
                        "aDouble (f64) -> f64",
                        "counted (i32, i32, i32, i32) -> ()",
                        "terminated (i32, i32) -> ()",
                        "mixed (i32, i32, i32) -> ()",
                        "fixed (i32) -> ()",
                        "handOver (i32, i32, i32, i32) -> ()",
                        "arrays (" + "i32, ".repeat(13) + "i32) -> i32",
                        "lengths (i32, i32) -> i32",
                        "outputs (i32, i32, i32, i32, i32) -> f64",
                        "sum (i32, i32) -> i32",
                        "views (" + "i32, ".repeat(13) + "i32) -> ()",
                        "fixedView (i32) -> ()")
                .functions(
                        "staticText () -> i32",
                        "madeText () -> i32",
                        "releasedText () -> i32",
                        "bufferText () -> i32",
                        "madeBufferText () -> i32",
                        "packedText () -> i64",
                        "table () -> i64",
                        "madeArray (i32, i32) -> i64",
                        "releasedArray () -> i64",
                        "bufferArray () -> i32",
                        "terminatedArray () -> i32",
                        "madeTerminatedArray () -> i32",
                        "lastingView () -> i32",
                        "passingView () -> i32",
                        "packedView () -> i64",
                        "terminatedView () -> i32")
                .functions(
                        "lengthHigh (i32, i32) -> i64",
                        "severalText (i32, i32, i32) -> (i32, i32)",
                        "severalView () -> (i32, i32)",
                        "areaText (i32, i32, i32, i32, i32) -> ()",
                        "areaView (i32) -> ()",
                        "outArray (i32, i32, i32) -> i32",
                        "outText (i32) -> i32");
    }

    /** The module of {@code golden/containers/Containers.java}. */
    public static Offered containers() {
        return byC().functions(
                        "flags (i32, i32, i32, i32) -> i32",
                        "flip (i32, i32, i32, i32, i32, i32) -> ()",
                        "madeFlags () -> i64",
                        "someFlags () -> i32",
                        "buffers (i32, i32, i32, i32) -> i32",
                        "change (i32, i32, i32, i32, i32, i32, i32, i32) -> ()",
                        "madeBytes () -> i64",
                        "endedInts () -> i32",
                        "someDoubles () -> i32",
                        "texts (i32, i32, i32, i32, i32) -> i32",
                        "remember (i32, i32) -> ()",
                        "name () -> i32");
    }

    /** The module of {@code golden/scalars/Scalars.java}. */
    public static Offered scalars() {
        return byC().functions(
                        "upper (i32) -> i32",
                        "volume () -> i32",
                        "port () -> i32",
                        "size () -> i32",
                        "set (i32, i32, i32) -> ()",
                        "label (i32, i32, i32, f64) -> ()");
    }

    /** The module of {@code golden/enums/Enums.java}. */
    public static Offered enums() {
        return byC().functions(
                        "next (i32) -> i32",
                        "mix (i32, i32, i32) -> i32",
                        "classify (i32, i32) -> i32",
                        "fill (i32, i32) -> i32");
    }

    /** The module of {@code golden/errors/Files.java}. */
    public static Offered errors() {
        return byC().functions(
                        "sync () -> i32",
                        "remove (i32, i32) -> i32",
                        "truncate (i32) -> i64",
                        "flush (i32) -> i32",
                        "open (i32, i32) -> i32",
                        "seek (i32, i64) -> i64",
                        "read (i32, i32, i32) -> i32",
                        "close (i32) -> i32",
                        "kind (i32, i32, i32) -> i32",
                        "exists (i32, i32) -> i32",
                        "name (i32) -> i32",
                        "content (i32) -> i64",
                        "rest (i32) -> i64",
                        "describe (i32) -> i32",
                        "reason () -> i32",
                        "code (i64) -> i64");
    }

    /** The module of {@code golden/blocks/Blocks.java}. */
    public static Offered blocks() {
        return byC().functions(
                        "release (i32) -> ()",
                        "lend (i32, i32, i32, i32) -> i32",
                        "handOver (i32, i32, i32, i32) -> ()",
                        "given (i32, i32) -> i32",
                        "absent (i32, i32) -> i32",
                        "make (i32) -> i64",
                        "makeInArea (i32, i32, i32) -> ()",
                        "makeFixed () -> i32",
                        "makeGiven (i32) -> i32");
    }

    /** The module of {@code golden/flags/Rights.java}. */
    public static Offered flags() {
        return byC().functions("mix (i32, i32) -> i32", "levels (i32, i32, i32) -> i32", "first (i32) -> i32");
    }

    /** The module of {@code golden/abis/Bindgen.java}. */
    public static Offered bindgen() {
        return by("guest.wasm")
                .functions(
                        "__wbindgen_malloc (i32, i32) -> i32",
                        "__wbindgen_free (i32, i32, i32) -> ()",
                        "__wbindgen_add_to_stack_pointer (i32) -> i32",
                        "__wbindgen_start () -> ()",
                        "greet (i32, i32, i32) -> ()",
                        "halve (i32, i32, i32, i32, i32) -> ()",
                        "remember (i32, i32) -> ()")
                .imports(ImportKind.FUNCTION, "wbg", "__wbindgen_throw", "(i32, i32) -> ()");
    }

    /** The module of {@code golden/rust/Areas.java}: before version 0.2.96 of wasm-bindgen. */
    public static Offered rustAreas() {
        return by("guest.wasm")
                .functions(
                        "__wbindgen_malloc (i32) -> i32",
                        "__wbindgen_free (i32, i32) -> ()",
                        "__wbindgen_add_to_stack_pointer (i32) -> i32",
                        "check (i32, i32) -> ()",
                        "parse (i32, i32, i32, i32, i32) -> ()",
                        "spell (i32, i32, i32) -> ()",
                        "find (i32, i32, i32) -> ()",
                        "next (i32, i32, i32) -> ()",
                        "half (i32, i32, i64) -> ()",
                        "fill (i32, i32, i32, i32, f64) -> ()",
                        "why (i32) -> ()")
                .imports(ImportKind.FUNCTION, "wbg", "__wbindgen_string_new", "(i32, i32) -> i32");
    }

    /** The module of {@code golden/rust/Results.java}: since then, with several results. */
    public static Offered rustResults() {
        return by("guest.wasm")
                .functions(
                        "__wbindgen_malloc (i32, i32) -> i32",
                        "__wbindgen_free (i32, i32, i32) -> ()",
                        "check (i32) -> (i32, i32)",
                        "spell (i32, i32) -> (i32, i32, i32, i32)",
                        "next (f64) -> f64",
                        "count (f64) -> f64",
                        "half (f64) -> (f64, i32, i32)",
                        "doubled (i32, f64) -> (i32, f64)",
                        "toggle (i32) -> i32",
                        "letter (i32) -> i32",
                        "mix (i32, i32) -> (i32, i32, i32)",
                        "small (i32) -> i32",
                        "negate (i32, i32, externref, i32, i32, externref) -> (i32, i64)")
                .imports(ImportKind.FUNCTION, "wbg", "__wbindgen_copy_to_typed_array", "(i32, i32, externref) -> ()")
                .imports(ImportKind.FUNCTION, "wbg", "__wbg_Error_0123456789abcdef", "(i32, i32) -> externref");
    }

    /** The module of {@code golden/abis/Canonical.java}. */
    public static Offered canonical() {
        return by("guest.wasm")
                .functions(
                        "cabi_realloc (i32, i32, i32, i32) -> i32",
                        "greet (i32, i32) -> i32",
                        "cabi_post_greet (i32) -> ()",
                        "title () -> i32",
                        "cabi_post_title (i32) -> ()",
                        "table () -> i32",
                        "remember (i32, i32) -> ()");
    }

    /** What calls the methods of {@code golden/imports}. */
    public static Offered importing() {
        return byC().functions("run () -> ()")
                .imports("add (i32, i32, f64) -> f64")
                .imports("next (i32) -> i32")
                .imports("clip (i32) -> i32")
                .imports("log (i32) -> ()")
                .imports("log_maybe (i32, i32) -> ()")
                .imports("keep (i32, i32) -> ()")
                .imports("scale (i32, i32, f64) -> ()")
                .imports("name (i32) -> i32")
                .imports("values (i32, i32) -> ()")
                .imports("packed () -> i64")
                .imports("fill (i32, i32, i32) -> i32")
                .imports("read (i32, i32) -> ()")
                .imports("wide () -> i32")
                .imports("send-text (i32, i32) -> ()")
                .imports("send-number (i32) -> ()")
                .imports("fail (i32) -> ()")
                .globals("__stack_pointer: mut i32")
                .imports(ImportKind.FUNCTION, "clock", "now", "() -> i64");
    }

    /** A function of {@code env}. */
    private Offered imports(String described) {
        int space = described.indexOf(' ');
        return imports(ImportKind.FUNCTION, "env", described.substring(0, space), described.substring(space + 1));
    }

    /** Adds exported functions, each written {@code add (i32, i32) -> i32}. */
    public Offered functions(String... described) {
        for (String function : described) {
            int end = function.indexOf(" (");
            functions.put(function.substring(0, end), signature(function.substring(end + 1)));
        }
        return this;
    }

    /** Adds exported globals, each written {@code counter: mut i32}. */
    public Offered globals(String... described) {
        for (String global : described) {
            String[] sides = global.split(": ");
            boolean mutable = sides[1].startsWith("mut ");
            globals.put(
                    sides[0], new GlobalType(types(sides[1].replace("mut ", "")).get(0), mutable));
            others.put(sides[0], ExportKind.GLOBAL);
        }
        return this;
    }

    /** The module of {@code golden/lengths/Lengths.java}. */
    public static Offered lengths() {
        return byC().functions(
                        "release (i32) -> ()",
                        "bytes (i32, i32, i32, i32, i32, i32) -> ()",
                        "first (i32, i32, i32, i32) -> ()",
                        "stored (i32, i32, i32) -> ()",
                        "untold (i32, i32) -> ()",
                        "dot (i32, i32, i32) -> f64",
                        "encodings (i32, i32, i32, i32, i32, i32, i32) -> ()",
                        "madeBytes () -> i64",
                        "shownBytes () -> i64",
                        "plainBytes () -> i64",
                        "madePrefix () -> i32",
                        "shownPrefix () -> i32",
                        "madeHeader () -> i32",
                        "ownHeader (i32, i32) -> i32",
                        "madeGiven (i32) -> i32",
                        "ownGiven (i32, i32) -> i32",
                        "ownTerminated () -> i32",
                        "fixedText () -> i32");
    }

    /** The module of {@code golden/resources/Objects.java}. */
    public static Offered objects() {
        return byC().functions(
                        "make (i32) -> i32",
                        "find (i32, i32) -> i32",
                        "search (i32, i32) -> i32",
                        "shared () -> i32",
                        "sum (i32, i32, i32) -> i32",
                        "keep (i32, i32) -> ()",
                        "words (i32, i32) -> i32",
                        "leaf () -> i32",
                        "open (i32) -> i32",
                        "lastError () -> i32",
                        "counter_check (i32) -> i32",
                        "words_measure (i32) -> i32",
                        "words_last_error (i32) -> i32",
                        "counter_add (i32, i32) -> i32",
                        "counter_copy (i32) -> i32",
                        "colour (i32, i32) -> i32",
                        "counter_drop (i32) -> i32",
                        "text (i32) -> i32",
                        "close_words (i32) -> ()",
                        "tree_add (i32, i32) -> ()",
                        "tree_parent (i32) -> i32",
                        "tree_destroy (i32) -> ()")
                .globals("root: i32");
    }

    /** The module of {@code golden/collected/Counters.java}. */
    public static Offered counters() {
        return collected()
                .functions(
                        "make (i32) -> i32",
                        "find (i32) -> i32",
                        "counted (i32) -> i32",
                        "keep (i32) -> ()",
                        "kept () -> i32",
                        "missing () -> i32",
                        "Words#constructor (i32, i32) -> i32",
                        "Counter#add (i32, i32) -> i32",
                        "Counter#copy (i32) -> i32",
                        "words_text (i32) -> i32",
                        "close_words (i32) -> ()");
    }

    /** The module of {@code golden/returns/Returns.java}. */
    public static Offered returns() {
        return byC().functions(
                        "release (i32) -> ()",
                        "wide (i32, i32) -> i32",
                        "wideReleased () -> i32",
                        "wideShown () -> i32",
                        "widePerhaps (i32, i32) -> i32",
                        "out (i32, i32, i32) -> ()",
                        "outFirst (i32, i32) -> ()",
                        "outFlag (i32) -> ()",
                        "outLong (i32, i32, i32) -> ()",
                        "outShort (i32, i32, i32) -> ()",
                        "fill (i32, i32, i32, i32) -> i32",
                        "fillInOut (i32, i32, i32, i32, i32, i32) -> i64",
                        "fillBytes (i32, i32) -> i32",
                        "fillTerminated (i32, i32) -> i32",
                        "fillOrFail (i32, i32) -> i32",
                        "outOrFail (i32, i32) -> i32",
                        "outDoubleOrFail (i32) -> i32",
                        "say (i32) -> i32")
                .functions(
                        "got (i32, i32, i32) -> i32",
                        "length_of (i32, i32, i32) -> i32",
                        "gotLast (i64) -> ()",
                        "last_pointer () -> i32",
                        "last_length () -> i32",
                        "gotFor (i64, i32, i32) -> i32",
                        "length_for (i32) -> i32",
                        "gotHeld () -> ()")
                .globals("held: mut i32", "held_length: i32");
    }

    /** What calls the functions of {@code golden/functions}. */
    public static Offered calling() {
        return byC().functions("fold (i32, i32, i32) -> i32", "walk (i32, i32, i32) -> ()")
                .callTable(10, "(i32, i32) -> i32", "(i32, i32, i32) -> i32");
    }

    /** What is lent the objects of {@code golden/hosts}. */
    public static Offered borrowing() {
        return byC().functions(
                        "amount (i32, i32, i32) -> i32", "same (i32) -> i32", "same_reference (externref) -> externref")
                .imports(ImportKind.FUNCTION, "env", "amount_of", "(i32) -> i32")
                .imports(ImportKind.FUNCTION, "env", "find", "(i32) -> i32")
                .imports(ImportKind.FUNCTION, "env", "make", "(externref) -> externref");
    }

    public Offered export(String export, ExportKind kind) {
        others.put(export, kind);
        return this;
    }

    public Offered withoutMemory() {
        others.remove("memory");
        return this;
    }

    /** Adds an import; {@code signature} is empty for one that is no function. */
    public Offered imports(ImportKind kind, String module, String field, String signature) {
        imports.add(new ModuleImport(
                module, field, kind, signature.isEmpty() ? Optional.empty() : Optional.of(signature(signature))));
        return this;
    }

    public Offered language(String language) {
        producers.put("language", List.of(language));
        return this;
    }

    /** Adds a tool to the producers section. */
    public Offered processedBy(String tool) {
        producers.put("processed-by", List.of(tool));
        return this;
    }

    /** Adds a table of functions that starts with 2 elements, and functions of these types. */
    public Offered callTable(long mostElements, String... types) {
        callTable = Optional.of(new CallTable("__indirect_function_table", 2, mostElements));
        Stream.of(types).map(Offered::signature).forEach(functionTypes::add);
        return this;
    }

    /** Adds a custom section. */
    public Offered section(String section) {
        sections.add(section);
        return this;
    }

    public ModuleSignature module() {
        return new ModuleSignature(
                name,
                SHA256,
                functions,
                globals,
                others,
                imports,
                producers,
                sections,
                List.copyOf(functionTypes),
                callTable);
    }

    /** Reads {@code (i32, i32) -> i64}. */
    public static FlatSignature signature(String text) {
        String[] sides = text.split("->");
        return new FlatSignature(types(sides[0]), types(sides[1]));
    }

    private static List<CoreType> types(String list) {
        return Stream.of(list.replaceAll("[()]", "").split(","))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .map(type -> CoreType.valueOf(type.toUpperCase(Locale.ROOT)))
                .toList();
    }
}
