package io.wasmbridge.processor.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.processor.Golden;
import io.wasmbridge.processor.Offered;
import io.wasmbridge.processor.binding.MethodRulesTest.Rule;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule about {@code @WasmLength} beyond elements and terminators, and about {@code @WasmString}. */
class LengthRulesTest {

    static Stream<Rule> parameters() {
        return Stream.of(
                // beside the pointer
                Rule.rule(
                        "void f(@WasmLength(BYTES) int[] a, @WasmLength(BYTES) String b)",
                        "(i32, i32, i32, i32) -> ()"),
                Rule.rule("void f(@WasmLength(first = true) int[] a)", "(i32, i32) -> ()"),
                Rule.rule("void f(@WasmLength(value = BYTES, first = true) String a)", "(i32, i32) -> ()"),
                Rule.rule(
                        "void f(@WasmLength(BYTES) DoubleView a, @WasmLength(first = true) IntView b)",
                        "(i32, i32, i32, i32) -> ()"),
                Rule.rule("void f(@WasmLength(BYTES) int[] a)", "(i32) -> ()", "signature-mismatch at f"),
                Rule.rule("void f(@WasmLength(first = true) String a)", "(i32) -> ()", "signature-mismatch at f"),
                Rule.rule(
                        "void f(@WasmLength(value = BYTES, first = true) long[] a)",
                        "(i64, i32) -> ()",
                        "signature-mismatch at f.a"),
                Rule.rule(
                        "void f(@WasmLength(value = BYTES, first = true) long[] a, byte b)",
                        "(i32, i32, i64) -> ()",
                        "signature-mismatch at f.b"),
                // in memory, or nowhere
                Rule.rule("void f(@WasmLength(PREFIX) int[] a, @WasmLength(HEADER) double[] b)", "(i32, i32) -> ()"),
                Rule.rule("void f(@WasmLength(PREFIX) String a, @WasmLength(HEADER) String b)", "(i32, i32) -> ()"),
                Rule.rule(
                        "void f(@Out @WasmLength(PREFIX) int[] a, @InOut @WasmLength(HEADER) byte[] b)",
                        "(i32, i32) -> ()"),
                Rule.rule(
                        "void f(@WasmLength(NONE) int[] a, @WasmLength(NONE) String b, @WasmLength(NONE) IntView c)",
                        "(i32, i32, i32) -> ()"),
                Rule.rule("void f(@WasmLength(PREFIX) int[] a)", "(i32, i32) -> ()", "signature-mismatch at f"),
                Rule.rule(
                        "void f(@WasmLength(HEADER) String a, @WasmLength(NONE) byte[] b)",
                        "(i32) -> ()",
                        "signature-mismatch at f"),
                Rule.rule("void f(@WasmLength(PREFIX) IntView a)", "(i32) -> ()", "shape-mismatch at f.a@WasmLength"),
                Rule.rule("void f(@WasmLength(HEADER) ByteView a)", "(i32) -> ()", "shape-mismatch at f.a@WasmLength"),
                Rule.rule("void f(@WasmLength(PREFIX) String a, String b)", "(i32, i32, i32) -> ()"),
                Rule.rule(
                        "void f(@WasmLength(value = PREFIX, first = true) int[] a)",
                        "(i32) -> ()",
                        "shape-mismatch at f.a@WasmLength.first"),
                Rule.rule(
                        "void f(@WasmLength(value = TERMINATED, first = true) String a)",
                        "(i32) -> ()",
                        "shape-mismatch at f.a@WasmLength.first"),
                Rule.rule(
                        "void f(@WasmLength(value = NONE, first = true) IntView a)",
                        "(i32) -> ()",
                        "shape-mismatch at f.a@WasmLength.first"),
                Rule.rule("void f(@WasmLength(HEADER) int a)", "(i32) -> ()", "shape-mismatch at f.a@WasmLength"),
                // in another parameter
                Rule.rule(
                        "void f(int n, @WasmLength(parameter = \"n\") int[] a, @WasmLength(parameter = \"n\") String b)",
                        "(i32, i32, i32) -> ()"),
                Rule.rule("void f(@WasmLength(value = BYTES, parameter = \"n\") IntView a, int n)", "(i32, i32) -> ()"),
                Rule.rule("void f(@Out @WasmLength(parameter = \"n\") long[] a, int n)", "(i32, i32) -> ()"),
                Rule.rule(
                        "void f(@WasmLength(parameter = \"n\") int[] a, int n)",
                        "(i32, i32, i32) -> ()",
                        "signature-mismatch at f"),
                Rule.rule(
                        "void f(@WasmLength(value = BYTES, parameter = \"n\") int[] a, int n)",
                        "(i32, f64) -> ()",
                        "signature-mismatch at f.n"),
                Rule.rule(
                        "void f(@WasmLength(parameter = \"cuont\") int[] a, int count)",
                        "(i32, i32) -> ()",
                        "shape-mismatch at f.a@WasmLength.parameter"),
                Rule.rule(
                        "void f(@WasmLength(parameter = \"size\") int[] a)",
                        "(i32, i32) -> ()",
                        "shape-mismatch at f.a@WasmLength.parameter"),
                Rule.rule(
                        "void f(@WasmLength(parameter = \"n\") int[] a, long n)",
                        "(i32, i64) -> ()",
                        "shape-mismatch at f.a@WasmLength.parameter"),
                Rule.rule(
                        "void f(@WasmLength(parameter = \"a\") int[] a)",
                        "(i32) -> ()",
                        "shape-mismatch at f.a@WasmLength.parameter"),
                Rule.rule(
                        "void f(@WasmLength(value = PREFIX, parameter = \"n\") int[] a, int n)",
                        "(i32, i32) -> ()",
                        "shape-mismatch at f.a@WasmLength.parameter"),
                Rule.rule(
                        "void f(@WasmLength(first = true, parameter = \"n\") int[] a, int n)",
                        "(i32, i32) -> ()",
                        "shape-mismatch at f.a@WasmLength.first"),
                Rule.rule(
                        "void f(@WasmBuffer(size = 2) @WasmLength(parameter = \"n\") int[] a, int n)",
                        "(i32, i32) -> ()",
                        "buffer-size at f.a@WasmBuffer"),
                // encodings
                Rule.rule(
                        "void f(@WasmString(UTF_16LE) String a, @WasmString(US_ASCII) String b)",
                        "(i32, i32, i32, i32) -> ()"),
                Rule.rule("void f(@WasmString(ISO_8859_1) String a, @WasmString(ABI) String b)", "(i32, i32) -> ()"),
                Rule.rule("void f(@WasmString(UTF_16LE) @WasmBuffer(size = 8) String a)", "(i32) -> ()"),
                Rule.rule("void f(@WasmString(ISO_8859_1) @WasmBuffer(size = 7) String a)", "(i32) -> ()"),
                Rule.rule(
                        "void f(@WasmString(UTF_16LE) @WasmBuffer(size = 7) String a)",
                        "(i32) -> ()",
                        "buffer-size at f.a@WasmBuffer"),
                Rule.rule(
                        "void f(@WasmString(UTF_16LE) @WasmBuffer(size = 0) String a)",
                        "(i32) -> ()",
                        "buffer-size at f.a@WasmBuffer"),
                Rule.rule(
                        "void f(@WasmString(UTF_16LE) String a, int b)",
                        "(i64, i32) -> ()",
                        "signature-mismatch at f.a"),
                Rule.rule(
                        "void f(@WasmString(UTF_16LE) char[] a)",
                        "(i32, i32) -> ()",
                        "shape-mismatch at f.a@WasmString"),
                Rule.rule("void f(@WasmString ByteView a)", "(i32, i32) -> ()", "shape-mismatch at f.a@WasmString"),
                Rule.rule("void f(@WasmString(UTF_8) boolean a)", "(i32) -> ()", "shape-mismatch at f.a@WasmString"));
    }

    static Stream<Rule> results() {
        return Stream.of(
                Rule.rule("@WasmOwned @WasmReturn(PACKED_POINTER_HIGH) @WasmLength(BYTES) int[] f()", "() -> i64"),
                Rule.rule("@WasmOwned @WasmReturn(PACKED_POINTER_HIGH) @WasmLength(BYTES) DoubleView f()", "() -> i64"),
                Rule.rule("@WasmOwned @WasmLength(PREFIX) String f()", "() -> i32"),
                Rule.rule("@Transferred @WasmLength(HEADER) double[] f()", "() -> i32"),
                Rule.rule("@WasmOwned @WasmLength(HEADER) IntView f()", "() -> i32"),
                Rule.rule("@WasmOwned @WasmLength(parameter = \"n\") int[] f(int n)", "(i32) -> i32"),
                Rule.rule(
                        "@Transferred @WasmReturn(POINTER) @WasmLength(value = BYTES, parameter = \"n\") String f(int n)",
                        "(i32) -> i32"),
                Rule.rule("@WasmOwned @WasmString(UTF_16LE) String f()", "() -> i32"),
                Rule.rule("@WasmString(UTF_16LE) @WasmBuffer(size = 8) String f()", "() -> i32"),
                Rule.rule("@WasmLength(PREFIX) String f()", "() -> i32", "ownership-missing at f"),
                Rule.rule("@WasmOwned @WasmLength(BYTES) int[] f()", "() -> i32", "shape-mismatch at f@WasmLength"),
                Rule.rule("@WasmOwned @WasmLength(BYTES) int[] f()", "() -> i64", "shape-ambiguous at f"),
                Rule.rule("@WasmOwned @WasmLength(NONE) int[] f()", "() -> i32", "shape-mismatch at f@WasmLength"),
                Rule.rule("@WasmOwned @WasmLength(NONE) IntView f()", "() -> i32", "shape-mismatch at f@WasmLength"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(PACKED_POINTER_HIGH) @WasmLength(PREFIX) int[] f()",
                        "() -> i64",
                        "shape-mismatch at f@WasmLength"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(PACKED_POINTER_HIGH) @WasmLength(parameter = \"n\") int[] f(int n)",
                        "(i32) -> i64",
                        "shape-mismatch at f@WasmLength"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(PACKED_POINTER_HIGH) @WasmLength(first = true) int[] f()",
                        "() -> i64",
                        "shape-mismatch at f@WasmLength.first"),
                Rule.rule(
                        "@WasmOwned @WasmLength(value = HEADER, first = true) int[] f()",
                        "() -> i32",
                        "shape-mismatch at f@WasmLength.first"),
                Rule.rule(
                        "@WasmOwned @WasmLength(parameter = \"m\") int[] f(int n)",
                        "(i32) -> i32",
                        "shape-mismatch at f@WasmLength.parameter"),
                Rule.rule(
                        "@WasmOwned @WasmLength(parameter = \"n\") int[] f(short n)",
                        "(i32) -> i32",
                        "shape-mismatch at f@WasmLength.parameter"),
                Rule.rule(
                        "@WasmOwned @WasmString(US_ASCII) byte[] f()",
                        "() -> i32",
                        "shape-mismatch at f@WasmString",
                        "shape-ambiguous at f"),
                Rule.rule("@WasmString(UTF_8) int f()", "() -> i32", "shape-mismatch at f@WasmString"),
                Rule.rule("@WasmString(UTF_8) void f()", "() -> ()", "shape-mismatch at f@WasmString"),
                Rule.rule("@WasmOwned @WasmString(UTF_16LE) String f()", "() -> f64", "shape-mismatch at f"),
                Rule.rule(
                        "@WasmString(UTF_16LE) @WasmBuffer(size = 3) String f()",
                        "() -> i32",
                        "buffer-size at f@WasmBuffer"));
    }

    static Stream<Rule> resultsUnderRust() {
        return Stream.of(
                Rule.rule("@Transferred @WasmLength(BYTES) int[] f()", "() -> i64"),
                Rule.rule("@Transferred @WasmString(UTF_16LE) String f()", "() -> i32", "shape-ambiguous at f"),
                Rule.rule("@Transferred @WasmLength(PREFIX) int[] f()", "() -> i64", "shape-mismatch at f@WasmLength"));
    }

    @ParameterizedTest
    @MethodSource({"parameters", "results"})
    void underC(Rule rule) {
        assertEquals(rule.findings(), Findings.keys(rule.declared(), rule.offered(Offered.byC())));
    }

    @ParameterizedTest
    @MethodSource("resultsUnderRust")
    void underRust(Rule rule) {
        assertEquals(rule.findings(), Findings.keys(rule.declared(), rule.offered(Offered.byRust())));
    }

    /** The words of every message above. */
    @Test
    void messages() {
        Golden.check("binding/lengths.txt", text(Stream.concat(parameters(), results()), Offered::byC));
        Golden.check("binding/lengths-rust.txt", text(resultsUnderRust(), Offered::byRust));
    }

    private static String text(Stream<Rule> rules, Supplier<Offered> module) {
        return rules.filter(rule -> !rule.findings().isEmpty())
                .map(rule -> Findings.text(rule.toString(), rule.declared(), rule.offered(module.get())))
                .collect(Collectors.joining());
    }
}
