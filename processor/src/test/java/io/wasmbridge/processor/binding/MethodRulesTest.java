package io.wasmbridge.processor.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.processor.Declared;
import io.wasmbridge.processor.Golden;
import io.wasmbridge.processor.Offered;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule about a single method: a declaration, the signature of its export, and what is found. */
class MethodRulesTest {

    /** A method, the signature of the export {@code f} (none where empty), and each finding as {@code key at position}. */
    record Rule(String method, String export, List<String> findings) {

        static Rule rule(String method, String export, String... findings) {
            return new Rule(method, export, List.of(findings));
        }

        Declared declared() {
            return Declared.as("Guest", method);
        }

        Offered offered(Offered module) {
            return export.isEmpty() ? module : module.functions("f " + export);
        }

        @Override
        public String toString() {
            return method + " calls " + export;
        }
    }

    static Stream<Rule> parameters() {
        return Stream.of(
                // types
                Rule.rule("void f(boolean a, byte b, short c, char d, int e)", "(i32, i32, i32, i32, i32) -> ()"),
                Rule.rule("void f(long a, float b, double c)", "(i64, f32, f64) -> ()"),
                Rule.rule("void f(char c)", "(i64) -> ()", "signature-mismatch at f.c"),
                Rule.rule("void f(boolean[] flags, ByteBuffer bytes)", "(i32, i32, i32, i32) -> ()"),
                Rule.rule("void f(boolean[][] flags)", "(i32, i32) -> ()", "unsupported-type at f.flags"),
                Rule.rule("void f(Buffer values)", "(i32, i32) -> ()", "unsupported-type at f.values"),
                Rule.rule("void f(MappedByteBuffer file)", "(i32, i32) -> ()", "unsupported-type at f.file"),
                Rule.rule("void f(StringBuilder text)", "(i32, i32) -> ()", "unsupported-type at f.text"),
                Rule.rule("void f(String[] texts)", "(i32, i32) -> ()", "unsupported-type at f.texts"),
                Rule.rule("void f(List<String> texts)", "(i32, i32) -> ()", "unsupported-type at f.texts"),
                Rule.rule("void f(Optional<String> text)", "(i32, i32) -> ()"),
                Rule.rule("void f(Optional<Integer> number)", "(i32) -> ()", "unsupported-type at f.number"),
                Rule.rule("void f(Optional<int> number)", "(i32) -> ()", "unsupported-type at f.number"),
                Rule.rule("void f(OptionalInt number)", "(i32) -> ()"),
                Rule.rule("void f(OptionalInt number)", "(i32, i32) -> ()", "signature-mismatch at f"),
                Rule.rule("void f(@Nullable int number)", "(i32) -> ()", "unsupported-type at f.number@Nullable"),
                Rule.rule("void f(@Nullable IntView view)", "(i32, i32) -> ()"),
                Rule.rule("void f(@Nullable String text, Optional<String> other)", "(i32, i32) -> ()"),
                Rule.rule("void f(@Nullable int[] values, long n)", "(i32, i32) -> ()", "signature-mismatch at f"),
                Rule.rule("void f(@Out OptionalLong number)", "(i32) -> ()", "unsupported-type at f.number@Out"),
                Rule.rule(
                        "void f(@WasmBuffer(size = 2) OptionalInt n)",
                        "(i32) -> ()",
                        "shape-mismatch at f.n@WasmBuffer"),
                Rule.rule("void f(java.lang.Integer i)", "(i32) -> ()", "unsupported-type at f.i"),
                Rule.rule("void f(int[][] rows)", "(i32, i32) -> ()", "unsupported-type at f.rows"),
                Rule.rule("void f(Color color)", "(i32) -> ()", "unsupported-type at f.color"),
                Rule.rule(
                        "void f(Character c, Color color)",
                        "(i32) -> ()",
                        "unsupported-type at f.c",
                        "unsupported-type at f.color"),
                Rule.rule("void f(int... values)", "(i32, i32) -> ()"),
                // unsigned
                Rule.rule(
                        "void f(@Unsigned(8) int a, @Unsigned(16) int b, @Unsigned(32) long c, @Unsigned long d)",
                        "(i32, i32, i32, i32) -> ()"),
                Rule.rule("void f(@Unsigned(32) long a)", "(i64) -> ()", "signature-mismatch at f.a"),
                Rule.rule("void f(@Unsigned(8) int a)", "() -> ()", "signature-mismatch at f"),
                Rule.rule("void f(@Unsigned int a)", "(i32) -> ()", "unsupported-type at f.a@Unsigned"),
                Rule.rule("void f(@Unsigned(8) long a)", "(i32) -> ()", "unsupported-type at f.a@Unsigned"),
                Rule.rule("void f(@Unsigned(64) long a)", "(i64) -> ()", "unsupported-type at f.a@Unsigned"),
                Rule.rule("void f(@Unsigned(7) int a)", "(i32) -> ()", "unsupported-type at f.a@Unsigned"),
                Rule.rule("void f(@Unsigned(8) byte a)", "(i32) -> ()", "unsupported-type at f.a@Unsigned"),
                Rule.rule("void f(@Unsigned(0) short a)", "(i32) -> ()", "unsupported-type at f.a@Unsigned"),
                Rule.rule("void f(@Unsigned(16) char a)", "(i32) -> ()", "unsupported-type at f.a@Unsigned"),
                Rule.rule("void f(@Unsigned(8) boolean a)", "(i32) -> ()", "unsupported-type at f.a@Unsigned"),
                Rule.rule("void f(@Unsigned(32) double a)", "(f64) -> ()", "unsupported-type at f.a@Unsigned"),
                Rule.rule("void f(@Unsigned(8) String a)", "(i32) -> ()", "unsupported-type at f.a@Unsigned"),
                Rule.rule("void f(@Unsigned(8) byte[] a)", "(i32, i32) -> ()", "unsupported-type at f.a@Unsigned"),
                Rule.rule("void f(@Unsigned(16) ShortView a)", "(i32, i32) -> ()", "unsupported-type at f.a@Unsigned"),
                Rule.rule("void f(@Out @Unsigned(8) int a)", "(i32) -> ()", "unsupported-type at f.a@Out"),
                Rule.rule(
                        "void f(@Transferred @Unsigned(32) long a)",
                        "(i32) -> ()",
                        "ownership-conflict at f.a@Transferred"),
                // enums
                Rule.rule("void f(Colour a, Level b)", "(i32, i32) -> ()"),
                Rule.rule("void f(Colour a)", "(i64) -> ()", "signature-mismatch at f.a"),
                Rule.rule("void f(Level a)", "() -> ()", "signature-mismatch at f"),
                Rule.rule("void f(Secret a)", "(i32) -> ()", "unsupported-type at f.a"),
                Rule.rule(
                        "void f(Colour[] a, Level[] b)",
                        "(i32) -> ()",
                        "unsupported-type at f.a",
                        "unsupported-type at f.b"),
                Rule.rule("void f(@Unsigned(8) Colour a)", "(i32) -> ()", "unsupported-type at f.a@Unsigned"),
                Rule.rule("void f(@InOut Level a)", "(i32) -> ()", "unsupported-type at f.a@InOut"),
                Rule.rule("void f(@HostOwned Colour a)", "(i32) -> ()", "ownership-conflict at f.a@HostOwned"),
                Rule.rule("void f(@WasmBuffer(size = 2) Level a)", "(i32) -> ()", "buffer-size at f.a@WasmBuffer"),
                // Strings go the way that fits
                Rule.rule("void f(String text)", "(i32, i32) -> ()"),
                Rule.rule("void f(String text)", "(i32) -> ()"),
                Rule.rule("void f(String a, String b)", "(i32, i32) -> ()"),
                Rule.rule("void f(String a, String b)", "(i32, i32, i32, i32) -> ()"),
                Rule.rule("void f(String a, String b)", "(i32, i32, i32) -> ()", "signature-mismatch at f"),
                Rule.rule("void f(String a, @WasmLength(TERMINATED) String b)", "(i32, i32, i32) -> ()"),
                Rule.rule("void f(@WasmLength(ELEMENTS) String a, String b)", "(i32, i32, i32) -> ()"),
                Rule.rule("void f(@WasmLength(ELEMENTS) String a)", "(i32) -> ()", "signature-mismatch at f"),
                Rule.rule("void f(@WasmBuffer(size = 8) String text)", "(i32) -> ()"),
                Rule.rule("void f(@WasmBuffer(size = 8) String a, String b)", "(i32, i32, i32) -> ()"),
                Rule.rule("void f(CharSequence a, String b)", "(i32, i32) -> ()"),
                Rule.rule("void f(CharSequence a, @WasmBuffer(size = 8) CharSequence b)", "(i32, i32, i32) -> ()"),
                Rule.rule("void f(CharSequence a, String b)", "(i32, i32, i32) -> ()", "signature-mismatch at f"),
                // arrays, buffers and views
                Rule.rule("void f(DoubleBuffer a)", "(i32) -> ()", "signature-mismatch at f"),
                Rule.rule("void f(@WasmLength(TERMINATED) CharBuffer a)", "(i32) -> ()"),
                Rule.rule("void f(@InOut @WasmBuffer(size = 4) LongBuffer a)", "(i32) -> ()"),
                Rule.rule(
                        "void f(@Out @WasmLength(TERMINATED) boolean[] a)",
                        "(i32) -> ()",
                        "shape-mismatch at f.a@WasmLength"),
                Rule.rule("void f(@WasmBuffer(size = 4) boolean[] a)", "(i32, i32) -> ()", "signature-mismatch at f"),
                Rule.rule("void f(byte[] a, char[] b)", "(i32, i32, i32, i32) -> ()"),
                Rule.rule("void f(int[] a)", "(i32) -> ()", "signature-mismatch at f"),
                Rule.rule("void f(@WasmLength(TERMINATED) int[] a)", "(i32) -> ()"),
                Rule.rule("void f(@WasmLength(ELEMENTS) int[] a)", "(i32, i32) -> ()"),
                Rule.rule("void f(@WasmBuffer(size = 4) int[] a)", "(i32) -> ()"),
                Rule.rule("void f(@WasmBuffer(size = 4) int[] a)", "(i32, i32) -> ()", "signature-mismatch at f"),
                Rule.rule("void f(IntView a)", "(i32, i32) -> ()"),
                Rule.rule("void f(@WasmBuffer(size = 4) IntView a)", "(i32) -> ()"),
                Rule.rule(
                        "void f(@WasmLength(TERMINATED) IntView a)", "(i32) -> ()", "shape-mismatch at f.a@WasmLength"),
                // owners
                Rule.rule("void f(@HostOwned String text)", "(i32, i32) -> ()"),
                Rule.rule("void f(@Transferred String text)", "(i32, i32) -> ()"),
                Rule.rule("void f(@Transferred long[] a)", "(i32, i32) -> ()"),
                Rule.rule("void f(@WasmOwned IntView a)", "(i32, i32) -> ()"),
                Rule.rule(
                        "void f(@WasmOwned String text)", "(i32, i32) -> ()", "ownership-conflict at f.text@WasmOwned"),
                Rule.rule("void f(@WasmOwned int[] a)", "(i32, i32) -> ()", "ownership-conflict at f.a@WasmOwned"),
                Rule.rule("void f(@HostOwned IntView a)", "(i32, i32) -> ()", "ownership-conflict at f.a@HostOwned"),
                Rule.rule(
                        "void f(@Transferred IntView a)", "(i32, i32) -> ()", "ownership-conflict at f.a@Transferred"),
                Rule.rule("void f(@HostOwned int a)", "(i32) -> ()", "ownership-conflict at f.a@HostOwned"),
                Rule.rule("void f(@WasmOwned int a)", "(i32) -> ()", "ownership-conflict at f.a@WasmOwned"),
                Rule.rule("void f(@Transferred int a)", "(i32) -> ()", "ownership-conflict at f.a@Transferred"),
                Rule.rule(
                        "void f(@HostOwned @Transferred String text)",
                        "(i32, i32) -> ()",
                        "ownership-conflict at f.text@Transferred"),
                Rule.rule(
                        "void f(@HostOwned @WasmOwned int[] a)",
                        "(i32, i32) -> ()",
                        "ownership-conflict at f.a@WasmOwned"),
                Rule.rule(
                        "void f(@WasmOwned @Transferred IntView a)",
                        "(i32, i32) -> ()",
                        "ownership-conflict at f.a@Transferred"),
                Rule.rule(
                        "void f(@Transferred(free = \"free\") String text)",
                        "(i32, i32) -> ()",
                        "ownership-conflict at f.text@Transferred"),
                // directions
                Rule.rule("void f(@Out int[] a, @InOut byte[] b)", "(i32, i32, i32, i32) -> ()"),
                Rule.rule("void f(@InOut @WasmLength(TERMINATED) byte[] a)", "(i32) -> ()"),
                Rule.rule("void f(@Out @WasmBuffer(size = 1) int[] a)", "(i32) -> ()"),
                Rule.rule("void f(@Out @InOut int[] a)", "(i32, i32) -> ()", "ownership-conflict at f.a@InOut"),
                Rule.rule("void f(@Out @Transferred int[] a)", "(i32, i32) -> ()", "ownership-conflict at f.a@Out"),
                Rule.rule("void f(@InOut @Transferred int[] a)", "(i32, i32) -> ()", "ownership-conflict at f.a@InOut"),
                Rule.rule(
                        "void f(@InOut @WasmOwned int[] a)", "(i32, i32) -> ()", "ownership-conflict at f.a@WasmOwned"),
                Rule.rule("void f(@HostOwned @Out int[] a)", "(i32, i32) -> ()"),
                Rule.rule("void f(@InOut CharSequence text)", "(i32, i32) -> ()", "unsupported-type at f.text@InOut"),
                Rule.rule("void f(@WasmOwned boolean[] a)", "(i32, i32) -> ()", "ownership-conflict at f.a@WasmOwned"),
                Rule.rule("void f(@WasmOwned IntBuffer a)", "(i32, i32) -> ()", "ownership-conflict at f.a@WasmOwned"),
                Rule.rule("void f(@Out String text)", "(i32, i32) -> ()", "unsupported-type at f.text@Out"),
                Rule.rule("void f(@InOut boolean a)", "(i32) -> ()", "unsupported-type at f.a@InOut"),
                Rule.rule("void f(@Out double a)", "(f64) -> ()", "unsupported-type at f.a@Out"),
                Rule.rule("void f(@InOut IntView a)", "(i32, i32) -> ()", "ownership-conflict at f.a@InOut"),
                Rule.rule(
                        "void f(@Out @WasmLength(TERMINATED) int[] a)",
                        "(i32) -> ()",
                        "shape-mismatch at f.a@WasmLength"),
                // sizes
                Rule.rule("void f(@WasmBuffer(size = 0) int[] a)", "(i32) -> ()", "buffer-size at f.a@WasmBuffer"),
                Rule.rule("void f(@WasmBuffer(size = -1) String a)", "(i32) -> ()", "buffer-size at f.a@WasmBuffer"),
                Rule.rule("void f(@WasmBuffer(size = 536870912) long[] a)", "(i32) -> ()"),
                Rule.rule(
                        "void f(@WasmBuffer(size = 536870913) long[] a)",
                        "(i32) -> ()",
                        "buffer-size at f.a@WasmBuffer"),
                Rule.rule("void f(@WasmBuffer(size = 4) int a)", "(i32) -> ()", "buffer-size at f.a@WasmBuffer"),
                Rule.rule(
                        "void f(@WasmBuffer(size = 4) @WasmLength(TERMINATED) int[] a)",
                        "(i32) -> ()",
                        "buffer-size at f.a@WasmBuffer"),
                Rule.rule("void f(@WasmLength(TERMINATED) long a)", "(i64) -> ()", "shape-mismatch at f.a@WasmLength"));
    }

    static Stream<Rule> results() {
        return Stream.of(
                Rule.rule("void f()", "() -> ()"),
                Rule.rule("boolean f()", "() -> i32"),
                Rule.rule("short f()", "() -> i32"),
                Rule.rule("double f()", "() -> f64"),
                Rule.rule("char f()", "() -> i32"),
                Rule.rule("Optional<String> f()", "() -> i32", "ownership-missing at f"),
                Rule.rule("@Transferred Optional<String> f()", "() -> i32"),
                Rule.rule("@WasmOwned @Nullable String f()", "() -> i32"),
                Rule.rule("@WasmOwned OptionalInt f()", "() -> i32"),
                Rule.rule("@WasmOwned OptionalInt f()", "() -> i64", "shape-mismatch at f"),
                Rule.rule("OptionalLong f()", "() -> i32", "ownership-missing at f"),
                Rule.rule("@Nullable int f()", "() -> i32", "unsupported-type at f@Nullable"),
                Rule.rule("@Nullable void f()", "() -> ()", "unsupported-type at f@Nullable"),
                Rule.rule(
                        "@WasmOwned @WasmLength(TERMINATED) OptionalInt f()",
                        "() -> i32",
                        "shape-mismatch at f@WasmLength"),
                Rule.rule("Buffer f()", "() -> i32", "unsupported-type at f"),
                Rule.rule("@Transferred CharSequence f()", "() -> i32"),
                Rule.rule("CharSequence f()", "() -> i32", "ownership-missing at f"),
                Rule.rule("@WasmOwned LongBuffer f()", "() -> i32", "shape-ambiguous at f"),
                Rule.rule("@WasmOwned @WasmLength(TERMINATED) boolean[] f()", "() -> i32"),
                Rule.rule("@WasmBuffer(size = 3) IntBuffer f()", "() -> i32"),
                Rule.rule("@Transferred @WasmReturn(PACKED_POINTER_HIGH) DoubleBuffer f()", "() -> i64"),
                Rule.rule("Void f()", "() -> ()", "unsupported-type at f"),
                Rule.rule("@Unsigned(8) int f()", "() -> i32"),
                Rule.rule("Colour f()", "() -> i32"),
                Rule.rule("Level f()", "() -> ()", "signature-mismatch at f"),
                Rule.rule("Secret f()", "() -> i32", "unsupported-type at f"),
                Rule.rule("Level[] f()", "() -> i64", "unsupported-type at f"),
                Rule.rule("@Unsigned long f()", "() -> i32"),
                Rule.rule("@Unsigned long f()", "() -> i64", "signature-mismatch at f"),
                Rule.rule("long f()", "() -> i32", "signature-mismatch at f"),
                Rule.rule("@Unsigned int f()", "() -> i32", "unsupported-type at f@Unsigned"),
                Rule.rule("@Unsigned(8) void f()", "() -> ()", "unsupported-type at f@Unsigned"),
                Rule.rule("@Unsigned(8) @WasmOwned int[] f()", "() -> i64", "unsupported-type at f@Unsigned"),
                // marks where there is no memory
                Rule.rule("@Transferred int f()", "() -> i32", "ownership-conflict at f@Transferred"),
                Rule.rule("@WasmOwned void f()", "() -> ()", "ownership-conflict at f@WasmOwned"),
                Rule.rule("@HostOwned long f()", "() -> i64", "ownership-conflict at f@HostOwned"),
                Rule.rule("@WasmBuffer(size = 2) int f()", "() -> i32", "buffer-size at f@WasmBuffer"),
                Rule.rule("@WasmLength(TERMINATED) int f()", "() -> i32", "shape-mismatch at f@WasmLength"),
                Rule.rule("@WasmReturn(POINTER) int f()", "() -> i32", "shape-mismatch at f@WasmReturn"),
                Rule.rule("@WasmReturn(AUTO) void f()", "() -> ()", "shape-mismatch at f@WasmReturn"),
                // owners
                Rule.rule("String f()", "() -> i32", "ownership-missing at f"),
                Rule.rule("@WasmBuffer(size = 2) String f()", "() -> i32"),
                Rule.rule("@WasmBuffer(size = 2) @Transferred String f()", "() -> i32"),
                Rule.rule("@WasmBuffer(size = 2) @WasmOwned int[] f()", "() -> i32"),
                Rule.rule("@WasmLength(TERMINATED) byte[] f()", "() -> i32", "ownership-missing at f"),
                Rule.rule("@WasmLength(TERMINATED) ByteView f()", "() -> i32", "ownership-missing at f"),
                Rule.rule("@HostOwned String f()", "() -> i32", "ownership-conflict at f@HostOwned"),
                Rule.rule("@WasmOwned @Transferred String f()", "() -> i32", "ownership-conflict at f@Transferred"),
                Rule.rule("@HostOwned @Transferred String f()", "() -> i32", "ownership-conflict at f@Transferred"),
                Rule.rule(
                        "@Transferred @WasmBuffer(size = 2) ByteView f()",
                        "() -> i32",
                        "ownership-conflict at f@Transferred"),
                Rule.rule("@Transferred(free = \"free\") String f()", "() -> i32"),
                Rule.rule("@Transferred(free = \"f\") String f()", "() -> i32", "signature-mismatch at f@Transferred"),
                Rule.rule("@Transferred(free = \"fre\") String f()", "() -> i32", "unknown-export at f@Transferred"),
                Rule.rule(
                        "@Transferred(free = \"memory\") String f()",
                        "() -> i32",
                        "wrong-export-kind at f@Transferred"),
                // shapes under C
                Rule.rule("@WasmOwned String f()", "() -> i32"),
                Rule.rule("@WasmOwned byte[] f()", "() -> i32", "shape-ambiguous at f"),
                Rule.rule("@WasmOwned ByteView f()", "() -> i32", "shape-ambiguous at f"),
                Rule.rule("@WasmOwned @WasmLength(TERMINATED) byte[] f()", "() -> i32"),
                Rule.rule("@WasmOwned @WasmLength(ELEMENTS) byte[] f()", "() -> i32", "shape-mismatch at f@WasmLength"),
                Rule.rule("@WasmOwned String f()", "() -> i64", "shape-ambiguous at f"),
                Rule.rule("@WasmOwned @WasmReturn(PACKED_POINTER_HIGH) String f()", "() -> i64"),
                Rule.rule("@WasmOwned @WasmReturn(PACKED_POINTER_HIGH) @WasmLength(ELEMENTS) String f()", "() -> i64"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(PACKED_POINTER_HIGH) String f()",
                        "() -> i32",
                        "shape-mismatch at f@WasmReturn"),
                Rule.rule("@WasmOwned @WasmReturn(POINTER) String f()", "() -> i64", "shape-mismatch at f@WasmReturn"),
                Rule.rule("@WasmOwned @WasmReturn(PACKED_LENGTH_HIGH) int[] f()", "() -> i64"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(PACKED_LENGTH_HIGH) int[] f()",
                        "() -> i32",
                        "shape-mismatch at f@WasmReturn"),
                Rule.rule(
                        "@WasmReturn(PACKED_LENGTH_HIGH) @WasmBuffer(size = 2) int[] f()",
                        "() -> i64",
                        "shape-mismatch at f@WasmBuffer"),
                Rule.rule("@WasmOwned @WasmReturn(POINTER) String f()", "() -> ()", "shape-mismatch at f@WasmReturn"),
                Rule.rule(
                        "@WasmReturn(PACKED_POINTER_HIGH) @WasmBuffer(size = 2) String f()",
                        "() -> i64",
                        "shape-mismatch at f@WasmBuffer"),
                Rule.rule(
                        "@WasmOwned @WasmReturn(PACKED_POINTER_HIGH) @WasmLength(TERMINATED) String f()",
                        "() -> i64",
                        "shape-mismatch at f@WasmLength"),
                Rule.rule("@WasmBuffer(size = 2) String f()", "() -> i64", "shape-mismatch at f@WasmBuffer"),
                Rule.rule("@WasmOwned String f()", "() -> ()", "shape-mismatch at f"),
                Rule.rule("@WasmOwned String f()", "() -> f32", "shape-mismatch at f"),
                Rule.rule("@WasmBuffer(size = 0) ByteView f()", "() -> i32", "buffer-size at f@WasmBuffer"),
                Rule.rule(
                        "@WasmBuffer(size = 2) @WasmLength(TERMINATED) byte[] f()",
                        "() -> i32",
                        "buffer-size at f@WasmBuffer"),
                Rule.rule("@WasmBuffer(size = 1000000000) DoubleView f()", "() -> i32", "buffer-size at f@WasmBuffer"),
                Rule.rule("@WasmBuffer(size = 2147483647) String f()", "() -> i32"),
                // that nothing comes back is said once
                Rule.rule("String f()", "() -> ()", "shape-mismatch at f"),
                // several at once
                Rule.rule("String f()", "() -> i64", "ownership-missing at f", "shape-ambiguous at f"),
                Rule.rule(
                        "byte[] f(@Out String text, Character c)",
                        "(i32) -> i32",
                        "unsupported-type at f.text@Out",
                        "unsupported-type at f.c",
                        "ownership-missing at f",
                        "shape-ambiguous at f"));
    }

    static Stream<Rule> resultsUnderRust() {
        return Stream.of(
                Rule.rule("@Transferred String f()", "() -> i64"),
                Rule.rule("@Transferred double[] f()", "() -> i64"),
                Rule.rule("@WasmOwned IntView f()", "() -> i64"),
                Rule.rule("@WasmOwned @WasmReturn(PACKED_LENGTH_HIGH) IntView f()", "() -> i64"),
                Rule.rule("@WasmOwned String f()", "(i32) -> ()", "shape-ambiguous at f"),
                Rule.rule("@WasmOwned String f()", "(i32) -> i32", "shape-ambiguous at f"),
                Rule.rule("@Transferred @WasmReturn(RETURN_AREA) String f()", "(i32) -> ()"),
                Rule.rule("@Transferred String f()", "() -> i32", "shape-ambiguous at f"),
                Rule.rule("@Transferred @WasmLength(TERMINATED) String f()", "() -> i32"),
                Rule.rule("@WasmBuffer(size = 9) String f()", "() -> i32"),
                Rule.rule("@WasmBuffer(size = 9) String f()", "() -> i64", "shape-mismatch at f@WasmBuffer"),
                Rule.rule("String f()", "() -> i64", "ownership-missing at f"));
    }

    static Stream<Rule> signatures() {
        return Stream.of(
                Rule.rule("int f(int a, int b)", "(i64, i64) -> i64", "signature-mismatch at f"),
                Rule.rule("int f(int a, int b)", "(i32, i64) -> i32", "signature-mismatch at f.b"),
                Rule.rule("int f(short a, int b)", "(f32, f64) -> i32", "signature-mismatch at f"),
                Rule.rule("int f(int a)", "(i32) -> ()", "signature-mismatch at f"),
                Rule.rule("void f(int a)", "(i32) -> i32", "signature-mismatch at f"),
                Rule.rule("int f(int a)", "() -> i32", "signature-mismatch at f"),
                Rule.rule("long f(long a, long b, long c)", "(i64, i64) -> i64", "signature-mismatch at f"),
                Rule.rule("int f(int p1)", "(i32, i32) -> i32", "signature-mismatch at f"),
                Rule.rule("int f(@WasmLength(TERMINATED) String a)", "(i32, i32) -> i32", "signature-mismatch at f"),
                // a lowering that has to change is not compared
                Rule.rule(
                        "long f(@WasmLength(TERMINATED) IntView a)",
                        "(i32, i32) -> i64",
                        "shape-mismatch at f.a@WasmLength"),
                Rule.rule("int f(@Out double a)", "(i32) -> i32", "unsupported-type at f.a@Out"),
                Rule.rule("int f()", "(i32, f32) -> i32", "signature-mismatch at f"),
                Rule.rule("int f(int a)", "(i32) -> (i32, i32)", "signature-mismatch at f"),
                Rule.rule("int f(int a)", "(v128) -> i32", "signature-mismatch at f.a"),
                Rule.rule("int f(String text, long n)", "(i32, i32, i32) -> i32", "signature-mismatch at f.n"),
                Rule.rule("int f(String text)", "(i64, i64) -> i32", "signature-mismatch at f.text"),
                Rule.rule("int f(int[] values, String text)", "(i32, i32, i32) -> i64", "signature-mismatch at f"),
                Rule.rule(
                        "int f(@Transferred String text, @InOut @WasmBuffer(size = 2) byte[] b, int n)",
                        "(i32, i32, i32, i64) -> i32",
                        "signature-mismatch at f.n"),
                Rule.rule(
                        "@WasmOwned String f(int a)",
                        "(f32) -> f64",
                        "shape-mismatch at f",
                        "signature-mismatch at f.a"),
                Rule.rule("<T> int f(T value)", "(i32) -> i32", "unsupported-method at f"));
    }

    @ParameterizedTest
    @MethodSource({"parameters", "results", "signatures", "io.wasmbridge.processor.binding.ResultShapeRules#all"})
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
        Golden.check("binding/parameters.txt", text(parameters(), Offered::byC));
        Golden.check("binding/results.txt", text(results(), Offered::byC));
        Golden.check("binding/result-shapes.txt", text(ResultShapeRules.all(), Offered::byC));
        Golden.check("binding/results-rust.txt", text(resultsUnderRust(), Offered::byRust));
        Golden.check("binding/signatures.txt", text(signatures(), Offered::byC));
    }

    private static String text(Stream<Rule> rules, Supplier<Offered> module) {
        return rules.filter(rule -> !rule.findings().isEmpty())
                .map(rule -> Findings.text(rule.toString(), rule.declared(), rule.offered(module.get())))
                .collect(Collectors.joining());
    }
}
