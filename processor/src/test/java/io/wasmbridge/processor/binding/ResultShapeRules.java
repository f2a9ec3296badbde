package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.binding.MethodRulesTest.Rule;
import java.util.stream.Stream;

/** The rules about results that come back in two i32, or through an area. */
final class ResultShapeRules {

    private ResultShapeRules() {}

    static Stream<Rule> all() {
        return Stream.of(
                Rule.rule("@WasmOwned String f()", "() -> (i32, i32)"),
                Rule.rule("@WasmOwned @WasmReturn(MULTI_VALUE) String f()", "() -> (i32, i32)"),
                Rule.rule("@Transferred long[] f(int a)", "(i32) -> (i32, i32)"),
                Rule.rule("@WasmOwned IntView f(long a)", "(i32) -> (i32, i32)", "signature-mismatch at f.a"),
                Rule.rule("@WasmOwned String f()", "() -> (i32, i64)", "shape-mismatch at f"),
                Rule.rule("@WasmOwned String f()", "() -> (i32, i32, i32)", "shape-mismatch at f"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(MULTI_VALUE) String f()",
                        "() -> i32",
                        "shape-mismatch at f@WasmReturn"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(POINTER) String f()",
                        "() -> (i32, i32)",
                        "shape-mismatch at f@WasmReturn"),
                Rule.rule("@WasmBuffer(size = 2) int[] f()", "() -> (i32, i32)", "shape-mismatch at f@WasmBuffer"),
                Rule.rule(
                        "@WasmOwned @WasmLength(TERMINATED) int[] f()",
                        "() -> (i32, i32)",
                        "shape-mismatch at f@WasmLength"),
                Rule.rule("@WasmOwned @WasmLength(ELEMENTS) int[] f()", "() -> (i32, i32)"),
                Rule.rule("String f()", "() -> (i32, i32)", "ownership-missing at f"),
                // an area is named
                Rule.rule("@WasmOwned String f()", "(i32) -> ()", "shape-ambiguous at f"),
                Rule.rule("@WasmOwned int[] f(String a)", "(i32, i32) -> ()", "shape-ambiguous at f"),
                Rule.rule("String f(int a)", "(i32, i32) -> ()", "ownership-missing at f", "shape-ambiguous at f"),
                Rule.rule("@WasmOwned String f(long a)", "(i32, i64) -> ()", "shape-ambiguous at f"),
                Rule.rule(
                        "@WasmOwned String f(long a)",
                        "(i64, i32) -> ()",
                        "shape-mismatch at f",
                        "signature-mismatch at f"),
                Rule.rule("@WasmOwned String f()", "(i64) -> ()", "shape-mismatch at f", "signature-mismatch at f"),
                Rule.rule(
                        "@WasmOwned String f(Character c)",
                        "(i32, i32) -> ()",
                        "unsupported-type at f.c",
                        "shape-ambiguous at f"),
                Rule.rule("@WasmOwned @WasmReturn(RETURN_AREA) String f()", "(i32) -> ()"),
                Rule.rule("@Transferred @WasmReturn(RETURN_AREA) double[] f(String a)", "(i32, i32, i32) -> ()"),
                Rule.rule("@Transferred @WasmReturn(RETURN_AREA) double[] f(String a)", "(i32, i32) -> ()"),
                Rule.rule("@WasmOwned @WasmReturn(RETURN_AREA) @WasmLength(ELEMENTS) IntView f()", "(i32) -> ()"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(RETURN_AREA) @WasmLength(value = BYTES, first = true) int[] f()",
                        "(i32) -> ()"),
                Rule.rule("@WasmOwned @WasmLength(first = true) String f()", "() -> (i32, i32)"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(OUT_LENGTH) @WasmLength(first = true) String f()",
                        "(i32) -> i32",
                        "shape-mismatch at f@WasmLength.first"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(PACKED_POINTER_HIGH) @WasmLength(first = true) String f()",
                        "() -> i64",
                        "shape-mismatch at f@WasmLength.first"),
                Rule.rule("@WasmReturn(RETURN_AREA) String f()", "(i32) -> ()", "ownership-missing at f"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(RETURN_AREA) String f()", "() -> ()", "shape-mismatch at f@WasmReturn"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(RETURN_AREA) String f()",
                        "(i64) -> ()",
                        "shape-mismatch at f@WasmReturn",
                        "signature-mismatch at f"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(RETURN_AREA) String f()",
                        "(i32) -> i32",
                        "shape-mismatch at f@WasmReturn"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(POINTER) String f()", "(i32) -> ()", "shape-mismatch at f@WasmReturn"),
                Rule.rule(
                        "@WasmReturn(RETURN_AREA) @WasmBuffer(size = 2) int[] f()",
                        "(i32) -> ()",
                        "shape-mismatch at f@WasmBuffer"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(RETURN_AREA) @WasmLength(TERMINATED) String f()",
                        "(i32) -> ()",
                        "shape-mismatch at f@WasmLength"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(RETURN_AREA) String f(int a)",
                        "(i32, i64) -> ()",
                        "signature-mismatch at f.a"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(RETURN_AREA) String f(int a)",
                        "(i32, i32, i32) -> ()",
                        "signature-mismatch at f"),
                Rule.rule("@WasmOwned String f()", "(i32) -> i32", "shape-ambiguous at f"),
                Rule.rule("@WasmOwned int[] f(double a)", "(f64, i32) -> i32", "shape-ambiguous at f"),
                Rule.rule("@WasmOwned @WasmLength(TERMINATED) String f()", "(i32) -> i32", "signature-mismatch at f"),
                Rule.rule("@WasmOwned @WasmReturn(OUT_LENGTH) String f()", "(i32) -> i32"),
                Rule.rule(
                        "@Transferred @WasmReturn(OUT_LENGTH) int[] f(String a, long b)",
                        "(i32, i32, i64, i32) -> i32"),
                Rule.rule("@WasmOwned @WasmReturn(OUT_LENGTH) IntView f(double a)", "(f64, i32) -> i32"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(OUT_LENGTH) String f()", "() -> i32", "shape-mismatch at f@WasmReturn"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(OUT_LENGTH) String f()",
                        "(i32) -> ()",
                        "shape-mismatch at f@WasmReturn"),
                Rule.rule(
                        "@WasmReturn(OUT_LENGTH) @WasmBuffer(size = 2) int[] f()",
                        "(i32) -> i32",
                        "shape-mismatch at f@WasmBuffer"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(OUT_LENGTH) int[] f(int a)",
                        "(i64, i32) -> i32",
                        "signature-mismatch at f.a"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(POINTER) @WasmLength(TERMINATED) int[] f(int a)",
                        "(i32, i32) -> i32",
                        "signature-mismatch at f"));
    }
}
