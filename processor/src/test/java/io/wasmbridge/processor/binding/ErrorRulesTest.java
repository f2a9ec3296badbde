package io.wasmbridge.processor.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.processor.Declared;
import io.wasmbridge.processor.Offered;
import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.ErrorCondition;
import io.wasmbridge.processor.abi.ErrorMessage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code @WasmError}: which results can say error, and who can say what it means. */
class ErrorRulesTest {

    private static final String SAYS = "@WasmError(message = \"say\") ";

    private static List<String> keys(String export, String... methods) {
        return Findings.keys(
                Declared.as("Guest", methods),
                Offered.byC()
                        .functions("f " + export)
                        .functions("say_i32 (i32) -> i32", "say_i64 (i64) -> i32", "say_none () -> i32")
                        .functions("say_f64 () -> f64", "say_two (i32, i32) -> i32")
                        .globals("g: mut i32"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        @WasmError void f()                                                     | () -> i32  |
        @WasmError void f()                                                     | () -> i64  |
        @WasmError(NULL) void f()                                               | () -> i32  |
        @WasmError(NEGATIVE) int f()                                            | () -> i32  |
        @WasmError(NEGATIVE) long f()                                           | () -> i64  |
        @WasmError(NEGATIVE) byte f()                                           | () -> i32  |
        @WasmError(NEGATIVE) Colour f()                                         | () -> i32  |
        @WasmError(NEGATIVE) EnumSet<Colour> f()                                | () -> i32  |
        @WasmError(NULL) boolean f()                                            | () -> i32  |
        @WasmError(NULL) @WasmOwned String f()                                  | () -> i32  |
        @WasmError(NEGATIVE) @WasmOwned String f()                              | () -> i32  |
        @WasmError(NULL) @Transferred @WasmReturn(PACKED_POINTER_HIGH) byte[] f() | () -> i64  |
        @WasmError(NULL) @WasmOwned @WasmReturn(OUT_LENGTH) byte[] f()          | (i32) -> i32 |
        @WasmError @WasmReturn(OUT_POINTERS) int f()                            | (i32) -> i32 |
        @WasmError(NEGATIVE) @WasmReturn(OUT_POINTERS) double f()               | (i32) -> i64 |
        @WasmError @Transferred @WasmReturn(OUT_POINTERS) byte[] f()            | (i32, i32) -> i32 |
        @WasmError(NEGATIVE) @WasmReturn(CALLER_BUFFER) byte[] f()              | (i32, i32) -> i32 |
        @WasmError(NULL) @WasmOwned @WasmReturn(WIDE_POINTER) byte[] f()        | () -> i32 |
        @WasmError @WasmReturn(CALLER_BUFFER) byte[] f()                        | (i32, i32) -> i32 | shape-mismatch at f@WasmError
        @WasmError @WasmReturn(OUT_POINTERS) int f()                            | (i32) -> () | signature-mismatch at f@WasmError
        @WasmError void f()                                                     | () -> ()   | signature-mismatch at f@WasmError
        @WasmError void f()                                                     | () -> f64  | signature-mismatch at f@WasmError
        @WasmError void f()                                                     | () -> (i32, i32) | signature-mismatch at f@WasmError
        @WasmError double f()                                                   | () -> f64  | signature-mismatch at f@WasmError
        @WasmError(NULL) @WasmOwned @WasmReturn(RETURN_AREA) byte[] f()         | (i32) -> () | signature-mismatch at f@WasmError
        @WasmError(NULL) @WasmOwned byte[] f()                                  | () -> (i32, i32) | signature-mismatch at f@WasmError
        @WasmError void f(long a)                                               | (i32) -> i32 | signature-mismatch at f.a
        @WasmError int f()                                                      | () -> i64  | signature-mismatch at f
        @WasmError(RESULT) int f()                                              | () -> i32  | shape-mismatch at f@WasmError
        @WasmError(NEGATIVE) boolean f()                                        | () -> i32  | shape-mismatch at f@WasmError
        @WasmError(NEGATIVE) char f()                                           | () -> i32  | shape-mismatch at f@WasmError
        @WasmError(NEGATIVE) @Unsigned(32) long f()                             | () -> i32  | shape-mismatch at f@WasmError
        @WasmError @WasmOwned String f()                                        | () -> i32  | shape-mismatch at f@WasmError
        @WasmError(NON_ZERO) @Transferred String f()                            | () -> i32  | shape-mismatch at f@WasmError
        @WasmError(NULL) @Nullable @WasmOwned String f()                        | () -> i32  | shape-mismatch at f@WasmError
        @WasmError(NULL) @WasmOwned Optional<String> f()                        | () -> i32  | shape-mismatch at f@WasmError
        @WasmError(NULL) int g()                                                | () -> i32  | shape-mismatch at g@WasmError
        @WasmError void g(int a)                                                | () -> i32  | shape-mismatch at g@WasmError
        """)
    void results(String method, String export, String finding) {
        assertEquals(Optional.ofNullable(finding).stream().toList(), keys(export, method));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        void f()        | () -> i32 | @WasmExport("say_i32") @WasmOwned String say(int status)   |
        void f()        | () -> i32 | @WasmExport("say_i64") @WasmOwned String say(long status)  |
        void f()        | () -> i64 | @WasmExport("say_i64") @WasmOwned String say(long status)  |
        void f()        | () -> i32 | @WasmExport("say_none") @Transferred String say()          |
        void f()        | () -> i32 | @WasmExport("say_none") int say()                          |
        void f()        | () -> i32 | @WasmExport("say_f64") double say()                        |
        void f()        | () -> i64 | @WasmExport("say_i32") @WasmOwned String say(int status)   | shape-mismatch at f@WasmError.message
        void f()        | () -> i32 | @WasmExport("say_i32") @WasmOwned String told(int status)  | shape-mismatch at f@WasmError.message
        void f()        | () -> i32 | @WasmExport("say_i32") boolean say(int status)             | shape-mismatch at f@WasmError.message
        void f()        | () -> i32 | @WasmExport("say_i32") void say(int status)                | shape-mismatch at f@WasmError.message, signature-mismatch at say
        void f()        | () -> i32 | @WasmExport("say_two") @WasmOwned String say(int a, int b) | shape-mismatch at f@WasmError.message
        void f()        | () -> i32 | @WasmExport("say_two") @WasmOwned String say(byte[] text)  | shape-mismatch at f@WasmError.message
        void f()        | () -> i32 | @WasmExport("say_i32") @WasmError int say(int status)      | shape-mismatch at f@WasmError.message
        """)
    void messages(String method, String export, String message, String findings) {
        assertEquals(
                Optional.ofNullable(findings)
                        .map(all -> List.of(all.split(", ")))
                        .orElse(List.of()),
                keys(export, SAYS + method, message));
    }

    /** What wasm-bindgen returns is no status of C. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        @WasmError void f()                                  | (i32) -> ()                     |
        @WasmError(RESULT) void f()                          | () -> (i32, i32)                |
        @WasmError int f(int a)                              | (i32, i32) -> ()                |
        @WasmError int f(int a)                              | (i32) -> (i32, i32, i32)        |
        @WasmError long f()                                  | () -> (i64, i32, i32)           |
        @WasmError String f()                                | (i32) -> ()                     |
        @WasmError String f()                                | () -> (i32, i32, i32, i32)      |
        @WasmError @Nullable int[] f()                       | () -> (i32, i32, i32, i32)      |
        @WasmError OptionalLong f()                          | () -> (i32, i64, i32, i32)      |
        @WasmError OptionalInt f()                           | () -> (i32, i32, i32, i32)      |
        @WasmError OptionalInt f()                           | () -> (f64, i32, i32)           |
        @WasmError Optional<Boolean> f()                     | (i32) -> ()                     |
        @WasmError @WasmReturn(RETURN_AREA) int f()          | (i32) -> ()                     |
        @WasmError @WasmReturn(MULTI_VALUE) String f()       | () -> (i32, i32, i32, i32)      |
        @WasmError(NON_ZERO) int f()                         | () -> i32                       |
        @WasmError int f()                                   | () -> i32                       | signature-mismatch at f@WasmError
        @WasmError int f()                                   | () -> (i32, i32)                | signature-mismatch at f@WasmError
        @WasmError(RESULT) void f()                          | () -> i32                       | signature-mismatch at f@WasmError
        @WasmError @WasmReturn(MULTI_VALUE) int f()          | (i32) -> ()                     | signature-mismatch at f@WasmError
        @WasmError @WasmReturn(OUT_POINTERS) int f()         | (i32) -> ()                     | shape-mismatch at f@WasmReturn
        @WasmError @WasmReturn(OUT_POINTERS) String f()      | (i32, i32) -> ()                | shape-mismatch at f@WasmReturn
        @WasmError int f(long a)                             | (i32, i32) -> ()                | signature-mismatch at f.a
        @WasmError OptionalInt f()                           | (i32) -> ()                     | shape-ambiguous at f
        @WasmError ByteView f()                              | (i32) -> ()                     | shape-mismatch at f@WasmError
        @WasmError @WasmLength(Length.TERMINATED) String f() | (i32) -> ()                     | shape-mismatch at f@WasmLength
        @WasmError(NON_ZERO) OptionalLong f()                | (i32) -> ()                     | signature-mismatch at f@WasmError
        @WasmError(NON_ZERO) Optional<Boolean> f()           | () -> i32                       | shape-mismatch at f@WasmError
        @WasmError int g()                                   | () -> i32                       | shape-mismatch at g@WasmError
        """)
    void underWasmBindgenAutoIsTheFlagOfAResult(String method, String export, String finding) {
        assertEquals(
                Optional.ofNullable(finding).stream().toList(),
                Findings.keys(
                        Declared.as("Guest", method).abi("WASM_BINDGEN"),
                        Offered.byC()
                                .functions("f " + export)
                                .functions("__wbindgen_malloc (i32, i32) -> i32")
                                .functions("__wbindgen_free (i32, i32, i32) -> ()")
                                .globals("g: mut i32")));
    }

    @Test
    void aMethodCannotExplainItself() {
        assertEquals(
                List.of("shape-mismatch at f@WasmError.message"),
                keys("(i32) -> i32", "@WasmError(value = NEGATIVE, message = \"f\") int f(int a)"));
    }

    /** Of two methods of one name the one that is told the status. */
    @Test
    void whatIsBound() {
        Binding binding = Binder.bind(
                Declared.as(
                                "Guest",
                                "@WasmError(value = NEGATIVE, message = \"say\") long f()",
                                "@WasmExport(\"say_none\") int say()",
                                "@WasmExport(\"say_i64\") int say(long status)",
                                "void plain()")
                        .declaration(),
                Offered.byC()
                        .functions("f () -> i64", "say_none () -> i32", "say_i64 (i64) -> i32", "plain () -> ()")
                        .module());

        List<BoundMethod> methods = binding.bound().orElseThrow().methods();
        assertEquals(
                Optional.of(new BoundError(
                        ErrorCondition.NEGATIVE, CoreType.I64, Optional.of(new ErrorMessage("say", true)))),
                methods.get(0).error());
        assertEquals(Optional.empty(), methods.get(3).error());
    }

    @Test
    void withoutAModuleTheStatusOfVoidIsAnI32() {
        Binding binding = Binder.bind(
                Declared.as("Guest", "@WasmError void f(int a)", "@WasmError(NEGATIVE) long g()", "void h()")
                        .module("")
                        .declaration());

        assertEquals(
                List.of("f (i32) -> i32", "g () -> i64", "h () -> ()"),
                binding.bound().orElseThrow().methods().stream()
                        .map(method -> method.export().toString())
                        .toList());
    }
}
