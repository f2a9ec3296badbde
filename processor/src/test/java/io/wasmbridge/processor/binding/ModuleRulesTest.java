package io.wasmbridge.processor.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.processor.Declared;
import io.wasmbridge.processor.Golden;
import io.wasmbridge.processor.Offered;
import io.wasmbridge.processor.module.ModuleSignature.ExportKind;
import io.wasmbridge.processor.module.ModuleSignature.ImportKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule about names, heap, memory, imports and initialiser: an interface, a module, and what is found. */
class ModuleRulesTest {

    /** A named interface and module, and each finding as {@code key at position}. */
    record Rule(String name, Declared declared, Offered offered, List<String> findings) {

        static Rule rule(String name, Declared declared, Offered offered, String... findings) {
            return new Rule(name, declared, offered, List.of(findings));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Declared scalar() {
        return Declared.as("Calc", "int add(int a, int b)");
    }

    private static Declared texts(String... methods) {
        return Declared.as("Texts", methods);
    }

    private static Offered calc() {
        return Offered.by("calc.wasm").functions("add (i32, i32) -> i32");
    }

    static Stream<Rule> names() {
        return Stream.of(
                Rule.rule("its own name", scalar(), calc()),
                Rule.rule(
                        "snake case",
                        Declared.as("Calc", "int addAll(int a, int b)"),
                        Offered.by("calc.wasm").functions("add_all (i32, i32) -> i32")),
                Rule.rule(
                        "its own name before snake case",
                        Declared.as("Calc", "int addAll(int a)"),
                        Offered.by("calc.wasm").functions("add_all (i64) -> i64", "addAll (i32) -> i32")),
                Rule.rule("named", Declared.as("Calc", "@WasmExport(\"add\") int plus(int a, int b)"), calc()),
                Rule.rule(
                        "an empty name is none",
                        Declared.as("Calc", "@WasmExport(\"\") int add(int a, int b)"),
                        calc()),
                Rule.rule(
                        "two methods, one export",
                        Declared.as("Calc", "int add(int a, int b)", "@WasmExport(\"add\") byte plus(byte a, byte b)"),
                        calc()),
                Rule.rule(
                        "overloads",
                        Declared.as("Calc", "int add(int a, int b)", "@WasmExport(\"add64\") long add(long a, long b)"),
                        calc().functions("add64 (i64, i64) -> i64")),
                Rule.rule("unknown", Declared.as("Calc", "int ad(int a, int b)"), calc(), "unknown-export at ad"),
                Rule.rule(
                        "unknown in both spellings",
                        Declared.as("Calc", "int fibonacciNumber(int n)"),
                        calc(),
                        "unknown-export at fibonacciNumber"),
                Rule.rule(
                        "unknown name",
                        Declared.as("Calc", "@WasmExport(\"fibonaci\") long fib(int n)"),
                        Offered.by("wasm/calc.wasm")
                                .functions(
                                        "add (i32, i32) -> i32",
                                        "fibonacci (i32) -> i64",
                                        "alloc (i32) -> i32",
                                        "dealloc (i32, i32) -> ()"),
                        "unknown-export at fib@WasmExport"),
                Rule.rule(
                        "unknown among many",
                        Declared.as("Calc", "int zzz()"),
                        calc().functions(
                                        "b () -> ()",
                                        "c () -> ()",
                                        "d () -> ()",
                                        "e () -> ()",
                                        "f () -> ()",
                                        "g () -> ()"),
                        "unknown-export at zzz"),
                Rule.rule("no functions", scalar(), Offered.by("empty.wasm"), "unknown-export at add"),
                Rule.rule(
                        "a global",
                        Declared.as("Calc", "int counter()"),
                        calc().export("counter", ExportKind.GLOBAL),
                        "wrong-export-kind at counter"),
                Rule.rule(
                        "a table, in snake case",
                        Declared.as("Calc", "int jumpTable()"),
                        calc().export("jump_table", ExportKind.TABLE),
                        "wrong-export-kind at jumpTable"),
                Rule.rule(
                        "a named memory",
                        Declared.as("Calc", "@WasmExport(\"memory\") int add(int a, int b)"),
                        calc(),
                        "wrong-export-kind at add@WasmExport"),
                Rule.rule(
                        "a function in snake case beside a global of its own name",
                        Declared.as("Calc", "int addAll(int a)"),
                        Offered.by("calc.wasm")
                                .functions("add_all (i32) -> i32")
                                .export("addAll", ExportKind.GLOBAL)),
                Rule.rule(
                        "one method does not hide the next",
                        Declared.as("Calc", "int ad(int a)", "int add(int a)", "Character c()"),
                        calc(),
                        "unknown-export at ad",
                        "signature-mismatch at add",
                        "unknown-export at c",
                        "unsupported-type at c"));
    }

    static Stream<Rule> heaps() {
        Offered noAllocator = Offered.by("guest.wasm").functions("count (i32, i32) -> i32");
        return Stream.of(
                Rule.rule("C", texts("int count(String text)"), Offered.byC().functions("count (i32, i32) -> i32")),
                Rule.rule(
                        "C is not what the module looks like, but is declared",
                        texts("int count(String text)").abi("C"),
                        Offered.byRust().functions("count (i32, i32) -> i32"),
                        "allocator-missing at count.text"),
                Rule.rule(
                        "Rust is declared",
                        texts("@Transferred String make()").abi("RUST"),
                        Offered.by("guest.wasm")
                                .functions("alloc (i32) -> i32", "dealloc (i32) -> ()", "make () -> i64")),
                Rule.rule(
                        "no allocator",
                        texts("int count(String text)"),
                        noAllocator,
                        "allocator-missing at count.text"),
                Rule.rule(
                        "no allocator, said once",
                        texts("int count(int[] first, String text)", "@WasmExport(\"count\") int again(String text)"),
                        Offered.by("guest.wasm").functions("count (i32, i32, i32, i32) -> i32"),
                        "signature-mismatch at again",
                        "allocator-missing at count.first"),
                Rule.rule("no allocator, but a view needs none", texts("int count(ByteView text)"), noAllocator),
                Rule.rule(
                        "no allocator for an output",
                        texts("int count(@Out byte[] bytes)"),
                        noAllocator,
                        "allocator-missing at count.bytes"),
                Rule.rule(
                        "another name",
                        texts("int count(String text)"),
                        Offered.by("guest.wasm")
                                .functions("allocate (i32) -> i32", "free (i32) -> ()", "count (i32, i32) -> i32"),
                        "allocator-missing at count.text"),
                Rule.rule(
                        "another name, named",
                        texts("int count(String text)").allocator("allocate", "free"),
                        Offered.by("guest.wasm")
                                .functions("allocate (i32) -> i32", "free (i32) -> ()", "count (i32, i32) -> i32")),
                Rule.rule(
                        "a malloc of another kind",
                        texts("int count(String text)"),
                        Offered.by("guest.wasm").functions("malloc (f64) -> i32", "count (i32, i32) -> i32"),
                        "allocator-missing at count.text"),
                Rule.rule(
                        "a malloc in i64",
                        texts("int count(String text)"),
                        Offered.by("guest.wasm")
                                .functions("malloc (i64) -> i64", "free (i64) -> ()", "count (i32, i32) -> i32")),
                Rule.rule(
                        "a calloc, not named",
                        texts("int count(String text)"),
                        Offered.by("guest.wasm")
                                .functions("calloc (i32, i32) -> i32", "free (i32) -> ()", "count (i32, i32) -> i32"),
                        "allocator-missing at count.text"),
                Rule.rule(
                        "a calloc, named",
                        texts("int count(String text)").allocator("calloc", "free"),
                        Offered.by("guest.wasm")
                                .functions("calloc (i32, i32) -> i32", "free (i32) -> ()", "count (i32, i32) -> i32")),
                Rule.rule(
                        "no free",
                        texts("int count(String text)"),
                        Offered.by("guest.wasm").functions("malloc (i32) -> i32", "count (i32, i32) -> i32"),
                        "free-missing at count.text"),
                Rule.rule(
                        "no free for what the guest takes",
                        texts("int count(@Transferred String text)"),
                        Offered.by("guest.wasm").functions("malloc (i32) -> i32", "count (i32, i32) -> i32")),
                Rule.rule(
                        "no free is named",
                        texts("int count(String text)").allocator("malloc", ""),
                        Offered.byC().functions("count (i32, i32) -> i32"),
                        "free-missing at count.text"),
                Rule.rule(
                        "no free for a result",
                        texts("@Transferred String make()", "@WasmOwned String version()"),
                        Offered.by("guest.wasm")
                                .functions("make () -> i32", "version () -> i32", "string_drop (i32) -> ()"),
                        "free-missing at make@Transferred"),
                Rule.rule(
                        "no free, and the owner is not stated",
                        texts("String make()"),
                        Offered.by("guest.wasm").functions("make () -> i32"),
                        "ownership-missing at make"),
                Rule.rule(
                        "misnamed, said once",
                        texts("@Transferred String turn(String text)").allocator("mallok", "fre"),
                        Offered.byC().functions("turn (i32, i32) -> i32"),
                        "unknown-export at @WasmAllocator.allocate",
                        "unknown-export at @WasmAllocator.free"),
                Rule.rule(
                        "not one that allocates",
                        scalar().allocator("add", "memory"),
                        Offered.byC().functions("add (i32, i32) -> i32", "more (i32) -> i64"),
                        "wrong-export-kind at @WasmAllocator.free"),
                Rule.rule(
                        "of other signatures",
                        scalar().allocator("more", "most"),
                        Offered.byC().functions("add (i32, i32) -> i32", "more (i32) -> f64", "most () -> ()"),
                        "signature-mismatch at @WasmAllocator.allocate",
                        "signature-mismatch at @WasmAllocator.free"));
    }

    static Stream<Rule> memories() {
        Declared version = texts("@WasmOwned String version()");
        return Stream.of(
                Rule.rule("none is needed", scalar(), calc().withoutMemory()),
                Rule.rule(
                        "none",
                        version,
                        Offered.byC().functions("version () -> i32").withoutMemory(),
                        "memory-missing at @WasmModule.memory"),
                Rule.rule(
                        "none for a view",
                        texts("int sum(IntView values)"),
                        Offered.by("guest.wasm")
                                .functions("sum (i32, i32) -> i32")
                                .withoutMemory(),
                        "memory-missing at @WasmModule.memory"),
                Rule.rule(
                        "another name",
                        version,
                        Offered.byC()
                                .functions("version () -> i32")
                                .withoutMemory()
                                .export("heap", ExportKind.MEMORY),
                        "memory-missing at @WasmModule.memory"),
                Rule.rule(
                        "another name, named",
                        texts("@WasmOwned String version()").memory("heap"),
                        Offered.byC()
                                .functions("version () -> i32")
                                .withoutMemory()
                                .export("heap", ExportKind.MEMORY)),
                Rule.rule(
                        "named, not needed, not there",
                        scalar().memory("heap"),
                        calc(),
                        "memory-missing at @WasmModule.memory"),
                Rule.rule(
                        "named, but a global",
                        texts("@WasmOwned String version()").memory("heap"),
                        Offered.byC().functions("version () -> i32").export("heap", ExportKind.GLOBAL),
                        "memory-missing at @WasmModule.memory"),
                Rule.rule(
                        "imported",
                        version,
                        Offered.byC()
                                .functions("version () -> i32")
                                .withoutMemory()
                                .imports(ImportKind.MEMORY, "env", "memory", "")));
    }

    static Stream<Rule> imports() {
        return Stream.of(
                Rule.rule(
                        "a function",
                        scalar(),
                        calc().imports(ImportKind.FUNCTION, "env", "log", "(i32, i32) -> ()"),
                        "import-missing at @WasmModule.value"),
                Rule.rule(
                        "several functions, said once",
                        scalar(),
                        calc().imports(ImportKind.FUNCTION, "env", "log", "(i32, i32) -> ()")
                                .imports(ImportKind.FUNCTION, "env", "now", "() -> f64")
                                .imports(ImportKind.FUNCTION, "host", "random", "() -> i32"),
                        "import-missing at @WasmModule.value"),
                Rule.rule(
                        "partial",
                        scalar().partial(),
                        calc().imports(ImportKind.FUNCTION, "env", "log", "(i32, i32) -> ()")),
                Rule.rule(
                        "WASI",
                        scalar(),
                        calc().imports(ImportKind.FUNCTION, "wasi_snapshot_preview1", "fd_write", "(i32) -> i32")),
                Rule.rule(
                        "what the bridge makes",
                        scalar(),
                        calc().imports(ImportKind.MEMORY, "env", "memory", "")
                                .imports(ImportKind.TABLE, "env", "table", "")),
                Rule.rule(
                        "globals and tags",
                        scalar(),
                        calc().imports(ImportKind.GLOBAL, "env", "base", "")
                                .imports(ImportKind.TAG, "env", "error", ""),
                        "import-missing at @WasmModule.value",
                        "import-missing at @WasmModule.value"),
                Rule.rule(
                        "globals and tags, the builder to give what it can",
                        scalar().partial(),
                        calc().imports(ImportKind.GLOBAL, "env", "base", "")
                                .imports(ImportKind.TAG, "env", "error", ""),
                        "import-missing at @WasmModule.value"));
    }

    static Stream<Rule> initializers() {
        return Stream.of(
                Rule.rule("named", scalar().initializer("start"), calc().functions("start () -> ()")),
                Rule.rule(
                        "unknown",
                        scalar().initializer("strat"),
                        calc().functions("start () -> ()"),
                        "unknown-export at @WasmModule.initializer"),
                Rule.rule(
                        "no function",
                        scalar().initializer("memory"),
                        calc(),
                        "wrong-export-kind at @WasmModule.initializer"),
                Rule.rule(
                        "takes something",
                        scalar().initializer("add"),
                        calc(),
                        "signature-mismatch at @WasmModule.initializer"),
                Rule.rule("a default one of another kind", scalar(), calc().functions("_initialize (i32) -> ()")));
    }

    @ParameterizedTest
    @MethodSource({"names", "heaps", "memories", "imports", "initializers"})
    void finds(Rule rule) {
        assertEquals(rule.findings(), Findings.keys(rule.declared(), rule.offered()));
    }

    /** The words of every message above. */
    @Test
    void messages() {
        Golden.check("binding/names.txt", text(names()));
        Golden.check("binding/heaps.txt", text(heaps()));
        Golden.check("binding/memories.txt", text(memories()));
        Golden.check("binding/imports.txt", text(imports()));
        Golden.check("binding/initializers.txt", text(initializers()));
    }

    private static String text(Stream<Rule> rules) {
        return rules.filter(rule -> !rule.findings().isEmpty())
                .map(rule -> Findings.text(rule.name(), rule.declared(), rule.offered()))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "_initialize, __wasm_call_ctors, _initialize",
        "__wasm_call_ctors, other, __wasm_call_ctors",
        "other, another, ",
    })
    void defaultInitializer(String first, String second, String expected) {
        Offered offered = calc().functions(first + " () -> ()", second + " () -> ()");

        BoundInterface bound =
                Binder.bind(scalar().declaration(), offered.module()).bound().orElseThrow();

        assertEquals(expected, bound.module().initializer().orElse(null));
    }

    @ParameterizedTest
    @CsvSource({
        "add, add",
        "countVowels, count_vowels",
        "getX, get_x",
        "x2Y, x2_y",
        "parseHTTP, parse_http",
        "HTTPServer, httpserver",
        "already_snake, already_snake",
        "A, a",
        "größeÄndern, größe_ändern",
    })
    void snakeCase(String method, String export) {
        assertEquals(export, ExportLookup.snakeCase(method));
    }
}
