package io.wasmbridge.processor.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.processor.Declared;
import io.wasmbridge.processor.abi.AwaitedModule;
import io.wasmbridge.processor.abi.AwaitedModule.Method;
import io.wasmbridge.processor.abi.AwaitedModule.NamedHeap;
import io.wasmbridge.processor.abi.Preset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is decided, and what is found, where the module arrives at run time. */
class AwaitedRulesTest {

    /** A method and the signature that it asks for, or each finding as {@code key at position}. */
    record Rule(String method, String signature, List<String> findings) {

        static Rule asks(String method, String signature) {
            return new Rule(method, signature, List.of());
        }

        static Rule rejected(String method, String... findings) {
            return new Rule(method, "", List.of(findings));
        }

        @Override
        public String toString() {
            return method;
        }
    }

    static Stream<Rule> methods() {
        return Stream.of(
                Rule.asks("void f()", "() -> ()"),
                Rule.asks("long f(boolean a, byte b, short c, char d, int e)", "(i32, i32, i32, i32, i32) -> i64"),
                Rule.asks("char f()", "() -> i32"),
                Rule.asks("@Unsigned long f(@Unsigned(8) int a, @Unsigned(32) long b)", "(i32, i32) -> i32"),
                Rule.asks("Level f(Colour a)", "(i32) -> i32"),
                Rule.rejected("Secret f()", "unsupported-type at f"),
                Rule.rejected("@Unsigned(8) long f()", "unsupported-type at f@Unsigned"),
                Rule.asks("float f(long a, float b, double c)", "(i64, f32, f64) -> f32"),
                Rule.asks("void f(String a, int[] b, ByteView c)", "(i32, i32, i32, i32, i32, i32) -> ()"),
                Rule.asks(
                        "void f(@WasmLength(Length.TERMINATED) String a, @WasmBuffer(size = 4) int[] b)",
                        "(i32, i32) -> ()"),
                Rule.asks("@Transferred @WasmReturn(ResultShape.PACKED_POINTER_HIGH) String f()", "() -> i64"),
                Rule.asks("@WasmOwned @WasmReturn(ResultShape.PACKED_POINTER_HIGH) ByteView f()", "() -> i64"),
                Rule.asks("@WasmOwned @WasmReturn(ResultShape.PACKED_LENGTH_HIGH) ByteView f()", "() -> i64"),
                Rule.asks("@WasmOwned @WasmReturn(ResultShape.MULTI_VALUE) int[] f(long a)", "(i64) -> (i32, i32)"),
                Rule.asks("@WasmOwned @WasmReturn(ResultShape.RETURN_AREA) int[] f(long a)", "(i32, i64) -> ()"),
                Rule.asks("@WasmOwned @WasmReturn(ResultShape.OUT_LENGTH) int[] f(long a)", "(i64, i32) -> i32"),
                Rule.rejected(
                        "@WasmOwned @WasmReturn(ResultShape.RETURN_AREA) @WasmLength(Length.TERMINATED) String f()",
                        "shape-mismatch at f@WasmLength"),
                Rule.asks("@WasmOwned @WasmReturn(ResultShape.POINTER) String f()", "() -> i32"),
                Rule.asks("@WasmOwned @WasmLength(Length.TERMINATED) int[] f()", "() -> i32"),
                Rule.asks("@WasmBuffer(size = 2) ByteView f()", "() -> i32"),
                Rule.asks("@Transferred(free = \"drop\") @WasmBuffer(size = 2) byte[] f()", "() -> i32"),
                Rule.asks(
                        "void f(@WasmLength(value = Length.BYTES, first = true) int[] a, @WasmLength(Length.PREFIX) String b)",
                        "(i32, i32, i32) -> ()"),
                Rule.asks("void f(int n, @WasmLength(parameter = \"n\") int[] a)", "(i32, i32) -> ()"),
                Rule.asks("@WasmOwned @WasmLength(Length.PREFIX) int[] f()", "() -> i32"),
                Rule.asks("@Transferred @WasmLength(Length.HEADER) String f()", "() -> i32"),
                Rule.asks("@WasmOwned @WasmLength(parameter = \"n\") ByteView f(int n)", "(i32) -> i32"),
                Rule.rejected("@WasmOwned @WasmLength(Length.BYTES) int[] f()", "shape-ambiguous at f"),
                Rule.rejected("@WasmOwned @WasmLength(Length.NONE) int[] f()", "shape-mismatch at f@WasmLength"),
                Rule.rejected("@WasmOwned @WasmString(Encoding.UTF_16LE) String f()", "shape-ambiguous at f"),
                Rule.rejected("@Transferred String f()", "shape-ambiguous at f"),
                Rule.rejected("@WasmOwned int[] f()", "shape-ambiguous at f"),
                Rule.rejected("@WasmOwned ByteView f()", "shape-ambiguous at f"),
                Rule.rejected("@WasmOwned @WasmReturn(ResultShape.AUTO) String f()", "shape-ambiguous at f"),
                Rule.rejected("@WasmOwned @WasmLength(Length.ELEMENTS) String f()", "shape-ambiguous at f"),
                Rule.rejected("@WasmOwned @WasmReturn(ResultShape.POINTER) int[] f()", "shape-ambiguous at f"),
                Rule.rejected("String f()", "shape-ambiguous at f", "ownership-missing at f"),
                Rule.rejected("@WasmLength(Length.TERMINATED) String f()", "ownership-missing at f"),
                Rule.rejected(
                        "@WasmOwned @WasmReturn(ResultShape.PACKED_POINTER_HIGH) @WasmBuffer(size = 2) byte[] f()",
                        "shape-mismatch at f@WasmBuffer"),
                Rule.rejected("Object f(Character c)", "unsupported-type at f.c", "unsupported-type at f"),
                Rule.rejected("<T> void f(String a)", "unsupported-method at f"));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void method(Rule rule) {
        Binding binding = bind(Declared.as("Guest", rule.method()));
        assertEquals(rule.findings(), findings(binding));
        assertEquals(
                rule.signature().isEmpty() ? List.of() : List.of(rule.signature()),
                binding.bound().stream()
                        .flatMap(bound -> bound.module().awaited().orElseThrow().methods().stream())
                        .map(method -> method.signature().toString())
                        .toList());
    }

    @Test
    void whatTheModuleHasToOffer() {
        AwaitedModule awaited = awaited(Declared.as(
                        "Guest",
                        "int countVowels(@Transferred String text)",
                        "@WasmExport(\"put\") void store(byte[] bytes)",
                        "@WasmLength(Length.TERMINATED) @Transferred String get()",
                        "@WasmLength(Length.TERMINATED) @Transferred(free = \"drop\") String take()")
                .abi("RUST")
                .partial());
        assertEquals(Preset.RUST, awaited.preset());
        assertEquals(true, awaited.partial());
        assertEquals(true, awaited.needs().memory());
        assertEquals(
                Optional.of("parameter 'text' of 'countVowels'"),
                awaited.needs().allocated());
        assertEquals(
                Optional.of("parameter 'bytes' of 'store'"), awaited.needs().freed());
        assertEquals(List.of("the result of 'get'"), awaited.needs().freedResults());
        assertEquals(List.of("drop"), awaited.needs().namedFrees());
        assertEquals(
                List.of("countVowels", "put", "get", "take"),
                awaited.methods().stream().map(Method::asked).toList());
        assertEquals("(String) -> int", awaited.methods().get(0).declared());
        assertEquals(List.of("dealloc", "deallocate"), awaited.freeNames());
    }

    /** An area is a block like any other, and no parameter that the guest could free. */
    @Test
    void anAreaAsksForAnAllocatorAndAFree() {
        AwaitedModule awaited =
                awaited(Declared.as("Guest", "@WasmOwned @WasmReturn(ResultShape.RETURN_AREA) String f(int a)"));
        assertEquals(
                Optional.of("the area for the result of 'f'"), awaited.needs().allocated());
        assertEquals(Optional.empty(), awaited.needs().freed());
        assertEquals(
                Optional.of("the area for the result of 'f'"), awaited.needs().freedArea());
        assertEquals(true, awaited.needs().memory());

        AwaitedModule both = awaited(Declared.as(
                "Guest", "@WasmOwned @WasmReturn(ResultShape.OUT_LENGTH) String f(int a)", "void g(int[] values)"));
        assertEquals(Optional.of("the area for the result of 'f'"), both.needs().allocated());
        assertEquals(Optional.of("parameter 'values' of 'g'"), both.needs().freed());
        assertEquals(Optional.of("the area for the result of 'f'"), both.needs().freedArea());
    }

    @Test
    void scalarsAskForNothingElse() {
        AwaitedModule awaited = awaited(Declared.as("Calc", "long add(long a, long b)"));
        assertEquals(Preset.C, awaited.preset());
        assertEquals(false, awaited.needs().memory());
        assertEquals(Optional.empty(), awaited.needs().allocated());
        assertEquals(Optional.empty(), awaited.needs().freed());
    }

    @Test
    void anAllocatorThatIsNamed() {
        assertEquals(
                Optional.of(new NamedHeap("take", Optional.of("give"))),
                awaited(Declared.as("Guest", "void put(String text)").allocator("take", "give"))
                        .heap());
        assertEquals(
                List.of("free-missing at get@Transferred", "free-missing at put.text"),
                findings(bind(Declared.as(
                                "Guest",
                                "@Transferred @WasmBuffer(size = 2) byte[] get()",
                                "void put(String text)",
                                "void set(String text)")
                        .allocator("take", ""))));
        assertEquals(
                List.of(),
                findings(bind(Declared.as("Guest", "void keep(@Transferred String text)")
                        .allocator("take", ""))));
    }

    @Test
    void anExportThatTwoMethodsCall() {
        assertEquals(
                List.of(Optional.of("addAll"), Optional.empty()),
                awaited(Declared.as(
                                "Guest",
                                "int addAll(int a)",
                                "@WasmExport(\"addAll\") int sum(int a)",
                                "int addAll(boolean a)",
                                "int other()"))
                        .methods()
                        .stream()
                        .map(Method::export)
                        .toList());
        assertEquals(
                List.of("signature-mismatch at add"),
                findings(bind(Declared.as("Guest", "int add(int a)", "int add(int a, int b)"))));
    }

    private static AwaitedModule awaited(Declared declared) {
        Binding binding = bind(declared);
        assertEquals(List.of(), binding.diagnostics());
        return binding.bound().orElseThrow().module().awaited().orElseThrow();
    }

    private static Binding bind(Declared declared) {
        return Binder.bind(declared.module("").declaration());
    }

    private static List<String> findings(Binding binding) {
        return binding.diagnostics().stream()
                .map(finding -> finding.key().text() + " at " + finding.position())
                .toList();
    }
}
