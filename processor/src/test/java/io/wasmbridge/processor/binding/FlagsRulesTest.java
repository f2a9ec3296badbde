package io.wasmbridge.processor.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.processor.Declared;
import io.wasmbridge.processor.Offered;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sets of constants: which integer has a bit for each. {@code Colour:40} is an enum of 40 constants, {@code Level} has values. */
class FlagsRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            void f(EnumSet<Colour> a)            | (i32) -> () |
            EnumSet<Colour> f()                  | () -> i32   |
            EnumSet<Colour:0> f()                | () -> i32   |
            EnumSet<Colour:32> f()               | () -> i32   |
            EnumSet<Colour:33> f()               | () -> i64   |
            EnumSet<Colour:64> f()               | () -> i64   |
            EnumSet<Level:32> f()                | () -> i32   |
            EnumSet<Colour:32> f()               | () -> i64   | signature-mismatch at f
            void f(EnumSet<Colour:33> a)         | (i32) -> () | signature-mismatch at f.a
            EnumSet<Colour:65> f()               | () -> i64   | unsupported-type at f
            void f(EnumSet<Level:33> a)          | (i64) -> () | unsupported-type at f.a
            void f(EnumSet<Secret> a)            | (i32) -> () | unsupported-type at f.a
            void f(Set<Colour> a)                | (i32) -> () | unsupported-type at f.a
            void f(EnumSet<E> a)                 | (i32) -> () | unsupported-type at f.a
            void f(Optional<EnumSet<Colour>> a)  | (i32) -> () | unsupported-type at f.a
            void f(@Nullable EnumSet<Colour> a)  | (i32) -> () | unsupported-type at f.a@Nullable
            void f(@InOut EnumSet<Colour> a)     | (i32) -> () | unsupported-type at f.a@InOut
            void f(@Unsigned(8) EnumSet<Colour> a) | (i32) -> () | unsupported-type at f.a@Unsigned
            @Transferred EnumSet<Colour> f()     | () -> i32   | ownership-conflict at f@Transferred
            @WasmBuffer(size = 2) EnumSet<Colour> f() | () -> i32 | buffer-size at f@WasmBuffer
            """)
    void rules(String method, String export, String finding) {
        assertEquals(
                Optional.ofNullable(finding).stream().toList(),
                Findings.keys(Declared.as("Guest", method), Offered.byC().functions("f " + export)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EnumSet<Colour> g()         | mut i32 |
            void g(EnumSet<Colour> a)   | mut i32 |
            EnumSet<Colour:40> g()      | i64     |
            EnumSet<Colour> g()         | i64     | signature-mismatch at g
            """)
    void globals(String method, String type, String finding) {
        assertEquals(
                Optional.ofNullable(finding).stream().toList(),
                Findings.keys(
                        Declared.as("Guest", method), Offered.by("guest.wasm").globals("g: " + type)));
    }
}
