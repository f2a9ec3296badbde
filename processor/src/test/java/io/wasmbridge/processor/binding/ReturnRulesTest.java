package io.wasmbridge.processor.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.processor.Golden;
import io.wasmbridge.processor.Offered;
import io.wasmbridge.processor.binding.MethodRulesTest.Rule;
import io.wasmbridge.processor.module.ModuleSignature.ExportKind;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules about results behind two words, in areas, in a buffer of the bridge, and from getters. */
final class ReturnRulesTest {

    private static Offered module() {
        return Offered.byC()
                .functions(
                        "last_length () -> i32",
                        "last_pointer () -> i32",
                        "length_at (i32) -> i32",
                        "length_for (i64) -> i32",
                        "length_of (i32, i32) -> i32",
                        "wide_length () -> i64",
                        "nothing () -> ()")
                .globals("held: i32", "heldWide: i64")
                .export("table", ExportKind.TABLE);
    }

    static Stream<Rule> widePointers() {
        return Stream.of(
                Rule.rule("@WasmOwned @WasmReturn(WIDE_POINTER) String f()", "() -> i32"),
                Rule.rule("@Transferred @WasmReturn(WIDE_POINTER) long[] f(String a)", "(i32, i32) -> i32"),
                Rule.rule("@Transferred @WasmReturn(WIDE_POINTER) long[] f(String a)", "(i32) -> i32"),
                Rule.rule("@WasmOwned @WasmReturn(WIDE_POINTER) IntView f()", "() -> i32"),
                Rule.rule(
                        "@Transferred @WasmReturn(WIDE_POINTER) @WasmLength(value = BYTES, first = true) int[] f()",
                        "() -> i32"),
                Rule.rule("@Transferred @WasmReturn(WIDE_POINTER) Optional<String> f()", "() -> i32"),
                Rule.rule("@WasmReturn(WIDE_POINTER) String f()", "() -> i32", "ownership-missing at f"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(WIDE_POINTER) String f()",
                        "() -> i64",
                        "shape-mismatch at f@WasmReturn"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(WIDE_POINTER) @WasmLength(TERMINATED) String f()",
                        "() -> i32",
                        "shape-mismatch at f@WasmLength"),
                Rule.rule(
                        "@WasmReturn(WIDE_POINTER) @WasmBuffer(size = 4) int[] f()",
                        "() -> i32",
                        "shape-mismatch at f@WasmBuffer"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(WIDE_POINTER) OptionalInt f()",
                        "() -> i32",
                        "shape-mismatch at f@WasmReturn"),
                Rule.rule("@WasmReturn(WIDE_POINTER) int f()", "() -> i32", "shape-mismatch at f@WasmReturn"));
    }

    static Stream<Rule> outPointers() {
        return Stream.of(
                Rule.rule("@Transferred @WasmReturn(OUT_POINTERS) String f(long a)", "(i64, i32, i32) -> ()"),
                Rule.rule("@WasmOwned @WasmReturn(OUT_POINTERS) DoubleView f()", "(i32, i32) -> ()"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(OUT_POINTERS) @WasmLength(first = true) int[] f()", "(i32, i32) -> ()"),
                Rule.rule("@WasmOwned String f()", "(i32, i32) -> ()", "shape-ambiguous at f"),
                Rule.rule("@WasmReturn(OUT_POINTERS) String f()", "(i32, i32) -> ()", "ownership-missing at f"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(OUT_POINTERS) String f()",
                        "(i32) -> ()",
                        "shape-mismatch at f@WasmReturn"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(OUT_POINTERS) String f()",
                        "(i32, i32) -> i32",
                        "shape-mismatch at f@WasmReturn"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(OUT_POINTERS) String f(long a)",
                        "(i32, i32, i32) -> ()",
                        "signature-mismatch at f.a"),
                Rule.rule("@WasmReturn(OUT_POINTERS) int f()", "(i32) -> ()"),
                Rule.rule("@WasmReturn(OUT_POINTERS) boolean f(String a)", "(i32, i32, i32) -> ()"),
                Rule.rule("@WasmReturn(OUT_POINTERS) @Unsigned(32) long f(double a)", "(f64, i32) -> ()"),
                Rule.rule("@WasmReturn(OUT_POINTERS) int f()", "() -> i32", "shape-mismatch at f@WasmReturn"),
                Rule.rule("@WasmReturn(OUT_POINTERS) int f()", "() -> ()", "shape-mismatch at f@WasmReturn"),
                Rule.rule(
                        "@WasmReturn(OUT_POINTERS) int f()",
                        "(i64) -> ()",
                        "shape-mismatch at f@WasmReturn",
                        "signature-mismatch at f"),
                Rule.rule("@WasmReturn(OUT_POINTERS) int f(long a)", "(i32, i32) -> ()", "signature-mismatch at f.a"),
                Rule.rule("@WasmReturn(OUT_POINTERS) int f()", "(i32, i32) -> ()", "signature-mismatch at f"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(OUT_POINTERS) int f()",
                        "(i32) -> ()",
                        "ownership-conflict at f@WasmOwned"),
                Rule.rule(
                        "@WasmReturn(OUT_POINTERS) void f()",
                        "(i32) -> ()",
                        "shape-mismatch at f@WasmReturn",
                        "signature-mismatch at f"));
    }

    static Stream<Rule> callerBuffers() {
        return Stream.of(
                Rule.rule("@WasmReturn(CALLER_BUFFER) String f()", "(i32, i32) -> i32"),
                Rule.rule("@WasmReturn(CALLER_BUFFER) int[] f(String a)", "(i32, i32, i32, i32) -> i64"),
                Rule.rule(
                        "@WasmReturn(value = CALLER_BUFFER, size = 16) @WasmLength(BYTES) double[] f()",
                        "(i32, i32) -> i32"),
                Rule.rule("@WasmReturn(CALLER_BUFFER) @WasmLength(TERMINATED) String f()", "(i32, i32) -> i32"),
                Rule.rule("String f()", "(i32, i32) -> i32", "ownership-missing at f", "shape-ambiguous at f"),
                Rule.rule("@WasmReturn(CALLER_BUFFER) String f()", "() -> i32", "shape-mismatch at f@WasmReturn"),
                Rule.rule(
                        "@WasmReturn(CALLER_BUFFER) String f()", "(i32, i32) -> ()", "shape-mismatch at f@WasmReturn"),
                Rule.rule(
                        "@WasmReturn(CALLER_BUFFER) String f(int a)",
                        "(i64, i32, i32) -> i32",
                        "signature-mismatch at f.a"),
                Rule.rule(
                        "@Transferred @WasmReturn(CALLER_BUFFER) String f()",
                        "(i32, i32) -> i32",
                        "ownership-conflict at f@Transferred"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(CALLER_BUFFER) String f()",
                        "(i32, i32) -> i32",
                        "ownership-conflict at f@WasmOwned"),
                Rule.rule(
                        "@WasmReturn(CALLER_BUFFER) String f(@Transferred String a)",
                        "(i32, i32, i32, i32) -> i32",
                        "ownership-conflict at f.a@Transferred"),
                Rule.rule("@WasmReturn(CALLER_BUFFER) IntView f()", "(i32, i32) -> i32", "unsupported-type at f"),
                Rule.rule(
                        "@Nullable @WasmReturn(CALLER_BUFFER) String f()",
                        "(i32, i32) -> i32",
                        "unsupported-type at f@Nullable"),
                Rule.rule(
                        "@WasmReturn(CALLER_BUFFER) Optional<int[]> f()", "(i32, i32) -> i32", "unsupported-type at f"),
                Rule.rule(
                        "@WasmReturn(value = CALLER_BUFFER, size = 0) String f()",
                        "(i32, i32) -> i32",
                        "buffer-size at f@WasmReturn.size"),
                Rule.rule(
                        "@WasmReturn(value = CALLER_BUFFER, length = \"last_length\") String f()",
                        "(i32, i32) -> i32",
                        "shape-mismatch at f@WasmReturn.length"),
                Rule.rule(
                        "@WasmReturn(CALLER_BUFFER) @WasmBuffer(size = 4) int[] f()",
                        "(i32, i32) -> i32",
                        "shape-mismatch at f@WasmBuffer"),
                Rule.rule(
                        "@WasmReturn(CALLER_BUFFER) @WasmLength(PREFIX) int[] f()",
                        "(i32, i32) -> i32",
                        "shape-mismatch at f@WasmLength"),
                Rule.rule(
                        "@WasmReturn(CALLER_BUFFER) @WasmLength(first = true) int[] f()",
                        "(i32, i32) -> i32",
                        "shape-mismatch at f@WasmLength.first"));
    }

    static Stream<Rule> getters() {
        return Stream.of(
                Rule.rule("@WasmOwned @WasmReturn(value = GETTERS, length = \"last_length\") String f()", "() -> i32"),
                Rule.rule(
                        "@Transferred @WasmReturn(value = GETTERS, length = \"length_at\") int[] f(int a)",
                        "(i32) -> i32"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(value = GETTERS, length = \"length_of\") IntView f(String a)",
                        "(i32, i32) -> i32"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(value = GETTERS, length = \"length_for\") String f(long a)",
                        "(i64) -> i32"),
                Rule.rule("@WasmOwned @WasmReturn(value = GETTERS, length = \"held\") String f()", "() -> i32"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(value = GETTERS, pointer = \"held\", length = \"last_length\") String f()",
                        "() -> ()"),
                Rule.rule(
                        "@Transferred @WasmReturn(value = GETTERS, pointer = \"last_pointer\", length = \"length_at\")"
                                + " @WasmLength(BYTES) int[] f(int a)",
                        "(i32) -> ()"),
                Rule.rule("@WasmOwned @WasmReturn(GETTERS) String f()", "() -> i32", "shape-mismatch at f@WasmReturn"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(value = GETTERS, pointer = \"held\") String f()",
                        "() -> ()",
                        "shape-mismatch at f@WasmReturn"),
                Rule.rule(
                        "@WasmReturn(value = GETTERS, length = \"last_length\") String f()",
                        "() -> i32",
                        "ownership-missing at f"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(value = GETTERS, length = \"last_size\") String f()",
                        "() -> i32",
                        "unknown-export at f@WasmReturn.length"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(value = GETTERS, length = \"table\") String f()",
                        "() -> i32",
                        "wrong-export-kind at f@WasmReturn.length"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(value = GETTERS, length = \"wide_length\") String f(String a)",
                        "(i32, i32) -> i32",
                        "signature-mismatch at f@WasmReturn.length"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(value = GETTERS, length = \"heldWide\") String f()",
                        "() -> i32",
                        "signature-mismatch at f@WasmReturn.length"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(value = GETTERS, length = \"nothing\") String f()",
                        "() -> i32",
                        "signature-mismatch at f@WasmReturn.length"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(value = GETTERS, pointer = \"length_at\", length = \"held\") String f()",
                        "() -> ()",
                        "signature-mismatch at f@WasmReturn.pointer"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(value = GETTERS, pointer = \"nowhere\", length = \"nowhere\") String f()",
                        "() -> ()",
                        "unknown-export at f@WasmReturn.pointer",
                        "unknown-export at f@WasmReturn.length"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(value = GETTERS, pointer = \"held\", length = \"last_length\") String f()",
                        "() -> i32",
                        "shape-mismatch at f@WasmReturn"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(value = GETTERS, length = \"last_length\") String f()",
                        "() -> ()",
                        "shape-mismatch at f@WasmReturn"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(value = GETTERS, length = \"last_length\", size = 4) String f()",
                        "() -> i32",
                        "shape-mismatch at f@WasmReturn.size"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(value = POINTER, pointer = \"held\") @WasmLength(TERMINATED) String f()",
                        "() -> i32",
                        "shape-mismatch at f@WasmReturn.pointer"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(value = GETTERS, length = \"length_of\") String f(@Transferred String a)",
                        "(i32, i32) -> i32",
                        "ownership-conflict at f.a@Transferred"));
    }

    @ParameterizedTest
    @MethodSource({"widePointers", "outPointers", "callerBuffers", "getters"})
    void findings(Rule rule) {
        assertEquals(rule.findings(), Findings.keys(rule.declared(), rule.offered(module())));
    }

    @Test
    void messages() {
        String text = Stream.of(widePointers(), outPointers(), callerBuffers(), getters())
                .flatMap(rules -> rules)
                .filter(rule -> !rule.findings().isEmpty())
                .map(rule -> Findings.text(rule.toString(), rule.declared(), rule.offered(module())))
                .collect(Collectors.joining());

        Golden.check("binding/returns.txt", text);
    }
}
