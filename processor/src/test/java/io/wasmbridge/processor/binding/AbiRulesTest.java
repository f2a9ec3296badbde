package io.wasmbridge.processor.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.processor.Declared;
import io.wasmbridge.processor.Offered;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.module.ModuleSignature.ImportKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each preset decides that nothing says: how a result comes back, who owns it and the arguments. */
class AbiRulesTest {

    private static final String BINDGEN = "__wbindgen_malloc (i32, i32) -> i32; __wbindgen_free (i32, i32, i32) -> ()";
    private static final String CANONICAL = "cabi_realloc (i32, i32, i32, i32) -> i32";
    private static final String TINYGO = "malloc (i32) -> i32; free (i32) -> ()";
    private static final String ZIG = "malloc (i32) -> i32; free (i32, i32) -> ()";
    private static final String OPA = "opa_malloc (i32) -> i32; opa_free (i32) -> ()";

    /** A method, its export beside others, and what comes of it: {@code shape, owner, transferred parameters}, or findings. */
    record Rule(String abi, String others, String method, String export, String outcome) {
        @Override
        public String toString() {
            return abi + ": " + method;
        }
    }

    static Stream<Rule> rules() {
        return Stream.of(
                bindgen("String f(String a)", "f (i32, i32, i32) -> ()", "RETURN_AREA, host, transferred [a]"),
                bindgen("String f(String a)", "f (i32, i32) -> (i32, i32)", "MULTI_VALUE, host, transferred [a]"),
                bindgen("double[] f()", "f () -> (i32, i32)", "MULTI_VALUE, host, transferred []"),
                bindgen(
                        "@Transferred int[] f(ByteView a)",
                        "f (i32, i32, i32) -> ()",
                        "RETURN_AREA, host, transferred []"),
                bindgen("void f(@InOut int[] a, String b)", "f (i32, i32, i32, i32) -> ()", "nothing, transferred [b]"),
                bindgen("void f(@Out int[] a)", "f (i32, i32) -> ()", "nothing, transferred []"),
                bindgen(
                        "void f(@InOut int[] a, String b)",
                        "f (i32, i32, i32, i32, i32) -> ()",
                        "nothing, transferred [a copied back by i32, b]"),
                bindgen(
                        "void f(@InOut int[] a, @Out double[] b)",
                        "f (i32, i32, externref, i32, i32, externref) -> ()",
                        "nothing, transferred [a copied back by externref, b copied back by externref]"),
                bindgen(
                        "void f(@InOut int[] a, @InOut int[] b)",
                        "f (i32, i32, i32, i32, i32) -> ()",
                        "signature-mismatch at f"),
                bindgen("void f(@InOut IntBuffer a)", "f (i32, i32, i32) -> ()", "signature-mismatch at f"),
                bindgen("void f(@InOut boolean[] a)", "f (i32, i32, i32) -> ()", "signature-mismatch at f"),
                bindgen("void f(int[] a)", "f (i32, i32, i32) -> ()", "signature-mismatch at f"),
                bindgen("void f(Counter a)", "f (i32) -> ()", "nothing, transferred []"),
                bindgen(
                        "@WasmOwned @WasmLength(Length.TERMINATED) String f()",
                        "f () -> i32",
                        "POINTER, guest, transferred []"),
                bindgen("String f()", "f () -> i32", "shape-ambiguous at f"),
                bindgen("String f()", "f () -> i64", "shape-ambiguous at f"),
                bindgen("void f(@HostOwned String a)", "f (i32, i32) -> ()", "ownership-conflict at f.a@HostOwned"),
                bindgen("@WasmOwned String f()", "f (i32) -> ()", "ownership-conflict at f@WasmOwned"),
                bindgen("ByteView f()", "f () -> (i32, i32)", "ownership-missing at f"),
                canonical("void f(String a, long[] b)", "f (i32, i32, i32, i32) -> ()", "nothing, transferred [a, b]"),
                canonical("void f(@HostOwned String a)", "f (i32, i32) -> ()", "ownership-conflict at f.a@HostOwned"),
                canonical("void f(@InOut int[] a)", "f (i32, i32) -> ()", "ownership-conflict at f.a@InOut"),
                canonical(
                        "@Transferred @WasmLength(Length.TERMINATED) String f()",
                        "f () -> i32",
                        "ownership-conflict at f@Transferred"),
                canonical("@WasmLength(Length.TERMINATED) String f()", "f () -> i32", "POINTER, guest, transferred []"),
                canonical(
                        "@WasmLength(Length.TERMINATED) String f()",
                        "f () -> i32; cabi_post_f (i32) -> ()",
                        "POINTER, told by cabi_post_f, transferred []"),
                canonical(
                        "@WasmLength(Length.TERMINATED) String f()",
                        "f () -> i32; f_post (i32) -> ()",
                        "POINTER, told by f_post, transferred []"),
                canonical(
                        "@WasmLength(Length.TERMINATED) String f()",
                        "f () -> i32; cabi_post_f (i64) -> ()",
                        "POINTER, guest, transferred []"),
                new Rule(
                        "TINYGO",
                        TINYGO,
                        "@Transferred String f()",
                        "f () -> i64",
                        "PACKED_POINTER_HIGH, host, transferred []"),
                new Rule("TINYGO", TINYGO, "String f()", "f () -> i64", "ownership-missing at f"),
                new Rule("TINYGO", TINYGO, "@WasmOwned String f()", "f () -> i32", "shape-ambiguous at f"),
                new Rule(
                        "ZIG",
                        ZIG,
                        "@Transferred int[] f()",
                        "f () -> i64",
                        "PACKED_POINTER_HIGH, host, transferred []"),
                new Rule("OPA", OPA, "@WasmOwned String f()", "f () -> i32", "POINTER, guest, transferred []"),
                new Rule("OPA", OPA, "@WasmOwned String f()", "f () -> i64", "shape-ambiguous at f"),
                new Rule(
                        "EMSCRIPTEN",
                        TINYGO,
                        "@Transferred String f()",
                        "f () -> i32",
                        "POINTER, host, transferred []"),
                new Rule("EMSCRIPTEN", TINYGO, "String f()", "f () -> i32", "ownership-missing at f"));
    }

    private static Rule bindgen(String method, String export, String outcome) {
        return new Rule("AUTO", BINDGEN, method, export, outcome);
    }

    private static Rule canonical(String method, String export, String outcome) {
        return new Rule("AUTO", CANONICAL, method, export, outcome);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rule(Rule rule) {
        Binding binding = Binder.bind(
                Declared.as("Guest", rule.method()).abi(rule.abi()).declaration(),
                Offered.by("guest.wasm")
                        .functions(rule.others().split("; "))
                        .functions(rule.export().split("; "))
                        .module());

        assertEquals(
                rule.outcome(),
                binding.bound()
                        .map(bound -> outcome(bound.methods().get(0)))
                        .orElseGet(() -> String.join(
                                ", ",
                                binding.diagnostics().stream()
                                        .map(finding -> finding.key().text() + " at " + finding.position())
                                        .toList())));
    }

    private static String outcome(BoundMethod method) {
        List<String> transferred = method.parameters().stream()
                .filter(AbiRulesTest::isTransferred)
                .map(AbiRulesTest::named)
                .toList();
        String result = method.result() instanceof BoundResult.Memory memory
                ? memory.shape() + ", " + owner(memory.owner())
                : "nothing";
        return result + ", transferred " + transferred;
    }

    private static String named(BoundParameter parameter) {
        return parameter instanceof BoundParameter.Copied copied
                ? copied.name() + " copied back by " + copied.number()
                : parameter.name();
    }

    private static boolean isTransferred(BoundParameter parameter) {
        return (parameter instanceof BoundParameter.Text text && text.transferred())
                || (parameter instanceof BoundParameter.Array array && array.transferred())
                || (parameter instanceof BoundParameter.Resource resource && resource.transferred())
                || (parameter instanceof BoundParameter.Copied copied
                        && copied.array().transferred());
    }

    private static String owner(BoundResult.Owner owner) {
        if (owner instanceof BoundResult.Owner.PostReturn told) {
            return "told by " + told.export().name();
        }
        return owner instanceof BoundResult.Owner.Host ? "host" : "guest";
    }

    /** A module that only gives text exports no allocator: then nothing but the guest's stack can hold the area. */
    @Test
    void anAreaOnTheGuestsStackNeedsNoAllocator() {
        Declared declared = Declared.as("Guest", "String f()");
        Offered offered = Offered.by("guest.wasm").functions("__wbindgen_free (i32, i32) -> ()", "f (i32) -> ()");
        assertEquals(List.of("allocator-missing at f"), Findings.keys(declared, offered));

        offered.functions("__wbindgen_add_to_stack_pointer (i32) -> i32");
        assertEquals(List.of(), Findings.keys(declared, offered));
        assertEquals(
                List.of("free-missing at f"),
                Findings.keys(
                        declared,
                        Offered.by("guest.wasm")
                                .functions("__wbindgen_add_to_stack_pointer (i32) -> i32", "f (i32) -> ()")));
    }

    /** What is written to an area is the guest's: no value says to a post-return which result was read. */
    @Test
    void ofAFunctionThatReturnsNothingTheGuestIsNotTold() {
        Declared declared = Declared.as("Guest", "@WasmReturn(ResultShape.RETURN_AREA) String f()")
                .abi("CANONICAL")
                .allocator("cabi_realloc", "free", "");
        Offered offered = Offered.byC()
                .functions("cabi_realloc (i32, i32, i32, i32) -> i32", "f (i32) -> ()", "cabi_post_f () -> ()");
        BoundInterface bound =
                Binder.bind(declared.declaration(), offered.module()).bound().orElseThrow();
        assertEquals(
                "RETURN_AREA, guest, transferred []", outcome(bound.methods().get(0)));
    }

    @Test
    void theInitialiserIsThatOfThePreset() {
        Offered offered = Offered.by("guest.wasm").functions("f () -> i32", "__wbindgen_start () -> ()");
        Declared declared = Declared.as("Guest", "int f()");
        assertEquals("Optional[__wbindgen_start]", initializer(declared, offered));
        assertEquals("Optional.empty", initializer(declared.abi("C"), offered));
    }

    private static String initializer(Declared declared, Offered offered) {
        return Binder.bind(declared.declaration(), offered.module())
                .bound()
                .orElseThrow()
                .module()
                .initializer()
                .toString();
    }

    @Test
    void anImportThatThePresetServesIsNoFinding() {
        Offered offered = Offered.byC().functions("f () -> ()");
        Declared declared = Declared.as("Guest", "void f()");
        offered.imports(ImportKind.FUNCTION, "env", "emscripten_notify_memory_growth", "(i32) -> ()");
        assertEquals(List.of(), Findings.keys(declared, offered), "detected by that import");
        assertEquals(
                List.of("import-missing at @WasmModule.value"),
                Findings.keys(Declared.as("Guest", "void f()").abi("C"), offered));

        offered.imports(ImportKind.FUNCTION, "env", "emscripten_resize_heap", "(i64) -> i64");
        Diagnostic misfit = Findings.of(declared, offered).get(0);
        assertTrue(
                misfit.message().contains("why: EMSCRIPTEN serves 'env.emscripten_resize_heap' as (i32) -> i32"),
                misfit::message);
    }

    @Test
    void aReallocatorThatIsNamedHasToBeThereAndToFit() {
        Declared declared = Declared.as("Guest", "int f()").allocator("malloc", "free", "grow");
        Offered offered = Offered.byC().functions("f () -> i32");
        assertEquals(List.of("unknown-export at @WasmAllocator.reallocate"), Findings.keys(declared, offered));
        assertEquals(
                List.of("signature-mismatch at @WasmAllocator.reallocate"),
                Findings.keys(declared, offered.functions("grow (i32) -> i32")));
        assertEquals(List.of(), Findings.keys(declared, offered.functions("grow (i32, i32) -> i32")));
    }
}
