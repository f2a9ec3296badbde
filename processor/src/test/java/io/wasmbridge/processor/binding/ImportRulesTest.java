package io.wasmbridge.processor.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.processor.Declared;
import io.wasmbridge.processor.Golden;
import io.wasmbridge.processor.Offered;
import io.wasmbridge.processor.module.ModuleSignature.ImportKind;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule about a method that the guest calls: a declaration, the signature of its import, and what is found. */
class ImportRulesTest {

    /** A method of {@code Env}, the signature of the import {@code env.f} (none where empty), and each finding. */
    record Rule(String method, String imported, Offered module, List<String> findings) {

        static Rule rule(String method, String imported, String... findings) {
            return new Rule(method, imported, Offered.byC(), List.of(findings));
        }

        Rule of(Offered other) {
            return new Rule(method, imported, other, findings);
        }

        Declared declared() {
            return Declared.as("Guest", "void run()").imports("Env", "env", method);
        }

        Offered offered() {
            Offered offered = module.functions("run () -> ()");
            return imported.isEmpty() ? offered : offered.imports(ImportKind.FUNCTION, "env", "f", imported);
        }

        @Override
        public String toString() {
            return method + " serves " + imported;
        }
    }

    static Stream<Rule> parameters() {
        return Stream.of(
                Rule.rule("void f(boolean a, byte b, short c, char d, int e)", "(i32, i32, i32, i32, i32) -> ()"),
                Rule.rule("void f(long a, float b, double c)", "(i64, f32, f64) -> ()"),
                Rule.rule("void f(@Unsigned(8) int a, @Unsigned long b)", "(i32, i32) -> ()"),
                Rule.rule("int f(Colour colour)", "(i32) -> i32"),
                Rule.rule("void f(Bridge bridge)", "() -> ()"),
                Rule.rule("void f(Bridge bridge, int a)", "(i32) -> ()"),
                Rule.rule("void f(int a)", "(i64) -> ()", "import-signature at f"),
                Rule.rule("void f()", "(i32) -> ()", "import-signature at f"),
                Rule.rule("int f()", "() -> ()", "import-signature at f"),
                Rule.rule("int f()", "() -> externref", "import-signature at f"),
                // memory
                Rule.rule("void f(String text)", "(i32, i32) -> ()"),
                Rule.rule("void f(String text)", "(i32) -> ()"),
                Rule.rule("void f(String text, String other)", "(i32, i32, i32) -> ()", "import-signature at f"),
                Rule.rule("void f(@Nullable String text, OptionalInt number)", "(i32, i32, i32) -> ()"),
                Rule.rule("void f(int[] values, ByteBuffer bytes)", "(i32, i32, i32, i32) -> ()"),
                Rule.rule("void f(@WasmLength(Length.TERMINATED) int[] values)", "(i32) -> ()"),
                Rule.rule("void f(IntView values)", "(i32, i32) -> ()"),
                Rule.rule(
                        "void f(@WasmLength(Length.NONE) String text)",
                        "(i32) -> ()",
                        "shape-mismatch at f.text@WasmLength"),
                Rule.rule("void f(@WasmLength(parameter = \"n\") int[] values, int n)", "(i32, i32) -> ()"),
                // owners
                Rule.rule("void f(@Transferred String text)", "(i32, i32) -> ()"),
                Rule.rule("void f(@WasmOwned String text)", "(i32, i32) -> ()"),
                Rule.rule("void f(@Transferred int a)", "(i32) -> ()", "ownership-conflict at f.a@Transferred"),
                Rule.rule(
                        "void f(@Transferred IntView a)", "(i32, i32) -> ()", "ownership-conflict at f.a@Transferred"),
                Rule.rule("void f(@HostOwned String a)", "(i32, i32) -> ()", "ownership-conflict at f.a@HostOwned"),
                Rule.rule(
                        "void f(@WasmOwned @Transferred String a)",
                        "(i32, i32) -> ()",
                        "ownership-conflict at f.a@Transferred"),
                Rule.rule("void f(@Transferred(free = \"free\") String a)", "(i32, i32) -> ()"),
                Rule.rule(
                        "void f(@Transferred(free = \"dealloc\") String a)",
                        "(i32, i32) -> ()",
                        "unknown-export at f.a@Transferred"),
                Rule.rule("void f(@Transferred Allocation a)", "(i32, i32) -> ()"),
                Rule.rule("void f(@Transferred @WasmBuffer(size = 8) Allocation a)", "(i32) -> ()"),
                Rule.rule(
                        "void f(@Transferred @WasmLength(Length.NONE) Allocation a)",
                        "(i32) -> ()",
                        "shape-mismatch at f.a@WasmLength"),
                // what comes back
                Rule.rule("void f(@InOut int[] a)", "(i32, i32) -> ()"),
                Rule.rule("void f(@Out byte[] a, @InOut ByteBuffer b)", "(i32, i32, i32, i32) -> ()"),
                Rule.rule("String f(@Nullable @InOut int[] a)", "(i32, i32) -> i32"),
                Rule.rule("void f(@InOut String a)", "(i32, i32) -> ()", "unsupported-type at f.a@InOut"),
                Rule.rule("void f(@InOut Optional<int[]> a)", "(i32, i32) -> ()", "unsupported-type at f.a@InOut"),
                Rule.rule(
                        "void f(@Transferred @InOut int[] a)",
                        "(i32, i32) -> ()",
                        "ownership-conflict at f.a@Transferred"),
                Rule.rule("void f(Allocation block)", "(i32, i32) -> ()", "ownership-missing at f.block"),
                Rule.rule("void f(Counter counter)", "(i32) -> ()"),
                Rule.rule("void f(@WasmOwned Counter counter)", "(i32) -> ()"),
                Rule.rule(
                        "void f(@WasmOwned @Transferred Counter counter)",
                        "(i32) -> ()",
                        "ownership-conflict at f.counter@Transferred"),
                Rule.rule(
                        "void f(@HostOwned Counter counter)",
                        "(i32) -> ()",
                        "ownership-conflict at f.counter@HostOwned"),
                // types that no import passes
                Rule.rule("void f(Integer number)", "(i32) -> ()", "unsupported-type at f.number"),
                // methods
                Rule.rule("<T> void f(int a)", "(i32) -> ()", "unsupported-method at f"),
                Rule.rule("@WasmError int f(int a)", "(i32) -> i32", "unsupported-method at f@WasmError"),
                // nothing to free it with, and nothing to make it with
                Rule.rule("void f(@Transferred String text)", "(i32, i32) -> ()", "free-missing at f.text")
                        .of(Offered.by("guest.wasm")),
                Rule.rule("@WasmReturn(ResultShape.RETURN_AREA) String f()", "(i32) -> ()", "allocator-missing at f")
                        .of(Offered.by("guest.wasm")),
                Rule.rule("void f(String text)", "(i32, i32) -> ()", "memory-missing at @WasmModule.memory")
                        .of(Offered.byC().withoutMemory()));
    }

    static Stream<Rule> results() {
        return Stream.of(
                Rule.rule("boolean f()", "() -> i32"),
                Rule.rule("@WasmReturn(ResultShape.OUT_POINTERS) double f(int a)", "(i32, i32) -> ()"),
                Rule.rule(
                        "@WasmReturn(ResultShape.OUT_POINTERS) int f()", "() -> ()", "shape-mismatch at f@WasmReturn"),
                Rule.rule("String f()", "() -> i32"),
                Rule.rule("@Transferred String f()", "() -> i32"),
                Rule.rule("@HostOwned String f()", "() -> i32", "ownership-conflict at f@HostOwned"),
                Rule.rule("@WasmOwned int f()", "() -> i32", "ownership-conflict at f@WasmOwned"),
                Rule.rule("String f()", "() -> i64", "shape-ambiguous at f"),
                Rule.rule("String f()", "(i32) -> ()", "shape-ambiguous at f"),
                Rule.rule("int[] f()", "() -> i32", "shape-ambiguous at f"),
                Rule.rule("@WasmLength(Length.TERMINATED) int[] f()", "() -> i32"),
                Rule.rule("@WasmLength(Length.PREFIX) int[] f()", "() -> i32"),
                Rule.rule("String f()", "() -> (i32, i32)"),
                Rule.rule("@WasmReturn(ResultShape.PACKED_POINTER_HIGH) String f()", "() -> i64"),
                Rule.rule("@WasmReturn(ResultShape.RETURN_AREA) String f(int a)", "(i32, i32) -> ()"),
                Rule.rule("@WasmReturn(ResultShape.OUT_POINTERS) String f(int a)", "(i32, i32, i32) -> ()"),
                Rule.rule("@WasmReturn(ResultShape.OUT_LENGTH) String f(int a)", "(i32, i32) -> i32"),
                Rule.rule("@WasmReturn(ResultShape.WIDE_POINTER) String f()", "() -> i32"),
                Rule.rule("@WasmReturn(ResultShape.CALLER_BUFFER) String f(int a)", "(i32, i32, i32) -> i32"),
                Rule.rule("@WasmReturn(ResultShape.CALLER_BUFFER) String f(int a)", "(i32, i32, i32) -> i64"),
                Rule.rule(
                        "@WasmReturn(ResultShape.CALLER_BUFFER) String f(long a)",
                        "(i32, i32, i32) -> i32",
                        "import-signature at f"),
                Rule.rule(
                        "@WasmReturn(ResultShape.RETURN_AREA) String f()",
                        "() -> i32",
                        "shape-mismatch at f@WasmReturn"),
                Rule.rule("@WasmReturn(ResultShape.GETTERS) String f()", "() -> i32", "shape-mismatch at f@WasmReturn"),
                Rule.rule(
                        "@WasmReturn(ResultShape.RETURN_AREA) @WasmLength(Length.PREFIX) String f()",
                        "(i32) -> ()",
                        "shape-mismatch at f@WasmLength"),
                Rule.rule("IntView f()", "() -> i32", "unsupported-type at f"),
                // objects and blocks
                Rule.rule("Counter f()", "() -> i32"),
                Rule.rule("@Transferred Optional<Counter> f(int a)", "(i32) -> i32"),
                Rule.rule("@WasmReturn(ResultShape.OUT_POINTERS) Counter f(int a)", "(i32, i32) -> ()"),
                Rule.rule(
                        "@WasmReturn(ResultShape.OUT_POINTERS) Counter f()",
                        "() -> i32",
                        "shape-mismatch at f@WasmReturn"),
                Rule.rule("Counter f()", "() -> i64", "import-signature at f"),
                Rule.rule("@WasmOwned Counter f()", "() -> i32", "ownership-conflict at f@WasmOwned"),
                Rule.rule("Allocation f()", "() -> i32"),
                Rule.rule("@Nullable Allocation f()", "() -> (i32, i32)"),
                Rule.rule(
                        "@WasmReturn(ResultShape.CALLER_BUFFER) Allocation f()",
                        "(i32, i32) -> i32",
                        "unsupported-type at f"),
                Rule.rule(
                        "@Transferred(free = \"free\") String f()", "() -> i32", "ownership-conflict at f@Transferred"),
                Rule.rule("OptionalInt f()", "() -> i32"),
                Rule.rule("OptionalInt f()", "() -> i64", "shape-mismatch at f"),
                Rule.rule(
                        "@WasmReturn(ResultShape.WIDE_POINTER) OptionalInt f()",
                        "() -> i32",
                        "shape-mismatch at f@WasmReturn"),
                Rule.rule("@WasmReturn(ResultShape.POINTER) int[] f()", "() -> i32", "shape-ambiguous at f"),
                Rule.rule("Optional<String> f()", "() -> i32"));
    }

    static Stream<Rule> names() {
        return Stream.of(
                Rule.rule("@WasmImport(\"f\") void other()", "() -> ()"),
                Rule.rule("void g()", "", "import-missing at g"),
                Rule.rule("void g()", "() -> ()", "import-missing at @WasmModule.value", "import-missing at g"),
                Rule.rule("@WasmImport(\"ff\") void f()", "", "import-missing at f@WasmExport"),
                Rule.rule("default void g()", ""),
                Rule.rule("default void f()", "() -> ()"),
                Rule.rule("default void f(Integer number)", ""));
    }

    static Stream<Rule> exceptions() {
        String mayThrow = "@WasmImport(mayThrow = true) ";
        return Stream.of(
                Rule.rule(mayThrow + "void f()", "() -> ()", "unknown-export at f@WasmImport.mayThrow"),
                Rule.rule(mayThrow + "void f()", "() -> ()", "signature-mismatch at f@WasmImport.mayThrow")
                        .of(Offered.byC().globals("__stack_pointer: i32")),
                Rule.rule(mayThrow + "void f()", "() -> ()").of(Offered.byC().globals("__stack_pointer: mut i32")),
                Rule.rule("default " + mayThrow + "void g()", ""));
    }

    /** What a guest of AssemblyScript passes and is given. */
    static Stream<Rule> objects() {
        return Stream.of(
                        Rule.rule("String f(String text)", "(i32) -> i32"),
                        Rule.rule("@Nullable int[] f(Optional<String> text)", "(i32) -> i32"),
                        Rule.rule("@WasmLength(Length.HEADER) int[] f()", "() -> i32"),
                        Rule.rule("String f()", "() -> i64", "shape-mismatch at f"),
                        Rule.rule(
                                "@WasmReturn(ResultShape.RETURN_AREA) String f()",
                                "(i32) -> ()",
                                "shape-mismatch at f@WasmReturn"),
                        Rule.rule("void f(@InOut int[] values)", "(i32) -> ()", "unsupported-type at f.values@InOut"),
                        Rule.rule(
                                "void f(@HostOwned String text)",
                                "(i32) -> ()",
                                "ownership-conflict at f.text@HostOwned"),
                        Rule.rule(
                                "void f(@Transferred String text)",
                                "(i32) -> ()",
                                "ownership-conflict at f.text@Transferred"),
                        Rule.rule("OptionalInt f()", "() -> i32", "unsupported-type at f"),
                        Rule.rule("void f(IntView values)", "(i32, i32) -> ()"))
                .map(rule -> rule.of(Offered.collected()));
    }

    static List<Rule> rules() {
        return Stream.<Supplier<Stream<Rule>>>of(
                        ImportRulesTest::parameters,
                        ImportRulesTest::results,
                        ImportRulesTest::names,
                        ImportRulesTest::objects,
                        ImportRulesTest::exceptions)
                .flatMap(Supplier::get)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void finds(Rule rule) {
        assertEquals(rule.findings(), Findings.keys(rule.declared(), rule.offered()));
    }

    @Test
    void everyMessage() {
        String text = rules().stream()
                .filter(rule -> !rule.findings().isEmpty())
                .map(rule -> Findings.text(rule.toString(), rule.declared(), rule.offered()))
                .collect(Collectors.joining());

        Golden.check("binding/served-imports.txt", text);
    }

    @Test
    void oneStackPointerForAllThatThrow() {
        Declared declared = Declared.as("Guest", "void run()")
                .imports(
                        "Env", "env", "@WasmImport(mayThrow = true) void f()", "@WasmImport(mayThrow = true) void g()");
        Offered offered = Offered.byC()
                .functions("run () -> ()")
                .imports(ImportKind.FUNCTION, "env", "f", "() -> ()")
                .imports(ImportKind.FUNCTION, "env", "g", "() -> ()");

        assertEquals(List.of("unknown-export at f@WasmImport.mayThrow"), Findings.keys(declared, offered));
    }

    @Test
    void twoMethodsForOneImport() {
        Declared declared = Declared.as("Guest", "void run()")
                .imports("Env", "env", "void f(String text)", "void f(int number)")
                .imports("More", "env", "@WasmImport(\"f\") void again(int a)", "@WasmImport(\"g\") void f()");
        Offered offered = Offered.byC()
                .functions("run () -> ()")
                .imports(ImportKind.FUNCTION, "env", "f", "(i32, i32) -> ()")
                .imports(ImportKind.FUNCTION, "env", "g", "() -> ()");

        assertEquals(List.of("name-clash at f", "name-clash at again"), Findings.keys(declared, offered));
    }

    /** A module may import one function twice, as functions of two types. */
    @Test
    void oneImportTwice() {
        Declared declared = Declared.as("Guest", "void run()").imports("Env", "env", "void f(int a)");
        Offered offered = Offered.byC()
                .functions("run () -> ()")
                .imports(ImportKind.FUNCTION, "env", "f", "(i32) -> ()")
                .imports(ImportKind.FUNCTION, "env", "f", "(i32) -> ()")
                .imports(ImportKind.FUNCTION, "env", "f", "(i64) -> ()");

        assertEquals(List.of("import-signature at f"), Findings.keys(declared, offered));
    }

    @Test
    void whatAMethodServesIsNotMissing() {
        Offered offered = Offered.byC()
                .functions("run () -> ()")
                .imports(ImportKind.FUNCTION, "env", "f", "() -> ()")
                .imports(ImportKind.FUNCTION, "clock", "now", "() -> i64");
        Declared one = Declared.as("Guest", "void run()").imports("Env", "env", "void f()");
        Declared both = Declared.as("Guest", "void run()")
                .imports("Env", "env", "void f()")
                .imports("Clock", "clock", "long now()");

        assertEquals(List.of("import-missing at @WasmModule.value"), Findings.keys(one, offered));
        assertEquals(List.of(), Findings.keys(both, offered));
    }
}
