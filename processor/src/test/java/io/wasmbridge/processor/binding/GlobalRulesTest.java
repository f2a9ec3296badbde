package io.wasmbridge.processor.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.processor.Declared;
import io.wasmbridge.processor.Golden;
import io.wasmbridge.processor.Offered;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.GlobalAccess;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Methods whose export is a global: what fits, and what is said of the rest. */
class GlobalRulesTest {

    private static Offered globals() {
        return Offered.byC()
                .functions("add (i32, i32) -> i32")
                .globals(
                        "counter: mut i32",
                        "total: mut i64",
                        "ratio: mut f32",
                        "mean: mut f64",
                        "limit: i32",
                        "handle: mut externref");
    }

    /** A method, and each finding about it as {@code key at position}. */
    record Rule(String method, String... findings) {}

    private static final List<Rule> RULES = List.of(
            new Rule("int counter()"),
            new Rule("byte counter()"),
            new Rule("short counter()"),
            new Rule("boolean counter()"),
            new Rule("long total()"),
            new Rule("float ratio()"),
            new Rule("double mean()"),
            new Rule("int limit()"),
            new Rule("void counter(int value)"),
            new Rule("void counter(boolean value)"),
            new Rule("@WasmExport(\"total\") void setTotal(long value)"),
            new Rule("void ratio(float value)"),
            new Rule("void mean(double value)"),
            new Rule("@WasmBuffer(size = 4) IntView limit()"),
            new Rule("@WasmBuffer(size = 4) String counter()"),
            new Rule("@WasmBuffer(size = 4) @WasmOwned int[] limit()"),
            new Rule("@WasmOwned String limit()"),
            new Rule("@WasmOwned @WasmLength(Length.TERMINATED) IntView limit()"),
            new Rule("@WasmOwned @WasmReturn(ResultShape.PACKED_POINTER_HIGH) String total()"),
            new Rule("void limit(int value)", "signature-mismatch at limit"),
            new Rule("long counter()", "signature-mismatch at counter"),
            new Rule("int total()", "signature-mismatch at total"),
            new Rule("void counter(float value)", "signature-mismatch at counter.value"),
            new Rule("void limit(float value)", "signature-mismatch at limit"),
            new Rule("void counter()", "signature-mismatch at counter"),
            new Rule("int counter(int value)", "signature-mismatch at counter"),
            new Rule("String counter(int value)", "signature-mismatch at counter"),
            new Rule("void counter(int one, int other)", "signature-mismatch at counter"),
            new Rule("void limit(int one, int other)", "signature-mismatch at limit"),
            new Rule("void counter(String value)", "signature-mismatch at counter.value"),
            new Rule("void counter(@WasmBuffer(size = 1) int[] value)", "signature-mismatch at counter.value"),
            new Rule("void counter(IntView value)", "signature-mismatch at counter.value"),
            new Rule("int handle()", "signature-mismatch at handle"),
            new Rule("@Transferred String limit()", "ownership-conflict at limit@Transferred"),
            new Rule(
                    "@Transferred(free = \"none\") @WasmBuffer(size = 4) int[] limit()",
                    "ownership-conflict at limit@Transferred"),
            new Rule("@Transferred @WasmBuffer(size = 4) IntView limit()", "ownership-conflict at limit@Transferred"),
            new Rule("@Transferred int limit()", "ownership-conflict at limit@Transferred"),
            new Rule("String limit()", "ownership-missing at limit"),
            new Rule("@WasmLength(Length.TERMINATED) IntView limit()", "ownership-missing at limit"),
            new Rule("@WasmOwned int[] limit()", "shape-ambiguous at limit"),
            new Rule("@WasmOwned String total()", "shape-ambiguous at total"),
            new Rule("@WasmOwned String mean()", "shape-mismatch at mean"),
            new Rule("@WasmBuffer(size = 4) int limit()", "buffer-size at limit@WasmBuffer"),
            new Rule("int countr()", "unknown-export at countr"),
            new Rule("@WasmExport(\"countr\") void set(int value)", "unknown-export at set@WasmExport"),
            new Rule("int countr(int value)", "unknown-export at countr"));

    @Test
    void everyRule() {
        assertEquals(
                RULES.stream()
                        .map(rule -> rule.method() + ": " + List.of(rule.findings()))
                        .collect(Collectors.joining("\n")),
                RULES.stream()
                        .map(rule ->
                                rule.method() + ": " + Findings.keys(Declared.as("Input", rule.method()), globals()))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void everyMessage() {
        Golden.check(
                "binding/globals.txt",
                RULES.stream()
                        .filter(rule -> rule.findings().length > 0)
                        .map(rule -> Findings.text(rule.method(), Declared.as("Input", rule.method()), globals()))
                        .collect(Collectors.joining()));
    }

    @Test
    void aModuleWithoutAllocatorHasGlobals() {
        Offered bare = Offered.by("bare.wasm").globals("counter: mut i32");
        assertEquals(List.of(), Findings.keys(Declared.as("Input", "int counter()", "void counter(int value)"), bare));
        assertEquals(
                List.of("signature-mismatch at counter.value"),
                Findings.keys(Declared.as("Input", "void counter(String value)"), bare),
                "no allocator is asked for");
    }

    @Test
    void aViewNeedsTheMemoryAndANumberDoesNot() {
        Offered bare = Offered.by("bare.wasm").globals("limit: i32").withoutMemory();
        assertEquals(List.of(), Findings.keys(Declared.as("Input", "int limit()"), bare));
        assertEquals(
                List.of("memory-missing at @WasmModule.memory"),
                Findings.keys(Declared.as("Input", "@WasmBuffer(size = 4) IntView limit()"), bare));
    }

    @Test
    void eachNameIsLookedForAsAFunctionAndAsAGlobalBeforeTheNext() {
        Offered both = Offered.by("both.wasm").functions("my_count () -> i32").globals("myCount: i32");
        assertEquals(
                "myCount: i32",
                bound(Declared.as("Input", "int myCount()"), both).export().toString());
        Offered spelled = Offered.by("both.wasm").globals("my_count: i32");
        assertEquals(
                "my_count: i32",
                bound(Declared.as("Input", "int myCount()"), spelled).export().toString());
    }

    @Test
    void anAddressIsBoundAsTheResultOfAFunctionWouldBe() {
        BoundMethod method = bound(Declared.as("Input", "@WasmBuffer(size = 4) IntView limit()"), globals());
        assertEquals(false, ((GlobalAccess) method.export()).writes());
        BoundResult.Memory memory = (BoundResult.Memory) method.result();
        assertEquals(new Extent.Fixed(4), memory.extent());
        assertEquals(new BoundResult.Owner.Guest(true), memory.owner());
    }

    /** Without a module an export is a function, whatever it will be. */
    @Test
    void aModuleAtRunTimeHasFunctions() {
        Binding binding =
                Binder.bind(Declared.as("Input", "int counter()").module("").declaration());
        assertEquals(
                Stream.of("counter () -> i32").toList(),
                binding.bound().orElseThrow().methods().stream()
                        .map(method -> method.export().toString())
                        .toList());
    }

    private static BoundMethod bound(Declared declared, Offered offered) {
        Binding binding = Binder.bind(declared.declaration(), offered.module());
        assertEquals(List.of(), binding.diagnostics());
        return binding.bound().orElseThrow().methods().get(0);
    }
}
