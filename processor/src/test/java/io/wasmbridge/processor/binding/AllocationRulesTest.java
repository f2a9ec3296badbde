package io.wasmbridge.processor.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.processor.Declared;
import io.wasmbridge.processor.Offered;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code Allocation}: a block in place, and one that the caller keeps. */
class AllocationRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            void f(Allocation a)                             | (i32, i32) -> () |
            void f(@HostOwned Allocation a)                  | (i32, i32) -> () |
            void f(@Transferred Allocation a)                | (i32, i32) -> () |
            void f(@WasmLength(NONE) Allocation a)           | (i32) -> ()      |
            void f(@WasmLength(BYTES) Allocation a)          | (i32, i32) -> () |
            void f(@WasmBuffer(size = 8) Allocation a)       | (i32) -> ()      |
            void f(@Nullable Allocation a)                   | (i32, i32) -> () |
            void f(Optional<Allocation> a)                   | (i32, i32) -> () |
            void f(Allocation a)                             | (i32) -> ()      | signature-mismatch at f
            void f(@WasmOwned Allocation a)                  | (i32, i32) -> () | ownership-conflict at f.a@WasmOwned
            void f(@Transferred(free = "x") Allocation a)    | (i32, i32) -> () | ownership-conflict at f.a@Transferred
            void f(@HostOwned @Transferred Allocation a)     | (i32, i32) -> () | ownership-conflict at f.a@Transferred
            void f(@Out Allocation a)                        | (i32, i32) -> () | ownership-conflict at f.a@Out
            void f(@InOut Allocation a)                      | (i32, i32) -> () | ownership-conflict at f.a@InOut
            void f(@WasmLength(TERMINATED) Allocation a)     | (i32) -> ()      | shape-mismatch at f.a@WasmLength
            void f(@WasmLength(PREFIX) Allocation a)         | (i32) -> ()      | shape-mismatch at f.a@WasmLength
            void f(@WasmString Allocation a)                 | (i32, i32) -> () | shape-mismatch at f.a@WasmString
            void f(@Unsigned(8) Allocation a)                | (i32, i32) -> () | unsupported-type at f.a@Unsigned
            @Transferred @WasmReturn(PACKED_POINTER_HIGH) Allocation f() | () -> i64  |
            @Transferred @WasmReturn(RETURN_AREA) Allocation f()  | (i32) -> ()       |
            @Transferred @WasmReturn(OUT_LENGTH) Allocation f()   | (i32) -> i32      |
            @Transferred Allocation f()                      | () -> (i32, i32) |
            @Transferred @WasmBuffer(size = 4) Allocation f() | () -> i32       |
            @Transferred @WasmLength(parameter = "n") Allocation f(int n) | (i32) -> i32 |
            @Transferred(free = "drop") @WasmBuffer(size = 4) Allocation f() | () -> i32 |
            @Transferred @WasmBuffer(size = 4) Optional<Allocation> f() | () -> i32 |
            @Transferred Allocation f()                      | () -> i32        | shape-ambiguous at f
            @Transferred @WasmLength(TERMINATED) Allocation f() | () -> i32     | shape-mismatch at f@WasmLength
            @Transferred @WasmLength(HEADER) Allocation f()  | () -> i32        | shape-mismatch at f@WasmLength
            @WasmOwned @WasmBuffer(size = 4) Allocation f()  | () -> i32        | ownership-conflict at f@WasmOwned
            @HostOwned @WasmBuffer(size = 4) Allocation f()  | () -> i32        | ownership-conflict at f@HostOwned
            @WasmBuffer(size = 4) Allocation f()             | () -> i32        | ownership-missing at f
            Allocation f()                                   | () -> (i32, i32) | ownership-missing at f
            @Transferred @WasmBuffer(size = 4) Allocation g() | () -> i32       | ownership-conflict at g@Transferred
            """)
    void rules(String method, String export, String finding) {
        assertEquals(
                Optional.ofNullable(finding).stream().toList(),
                Findings.keys(
                        Declared.as("Guest", method),
                        Offered.byC()
                                .functions("f " + export, "drop (i32) -> ()")
                                .globals("g: i32")));
    }

    /** What is in place needs no allocator. */
    @Test
    void noBlockIsAllocated() {
        assertEquals(
                List.of(),
                Findings.keys(
                        Declared.as("Guest", "void f(Allocation a, @Transferred Allocation b)"),
                        Offered.by("guest.wasm").functions("f (i32, i32, i32, i32) -> ()")));
    }

    @Test
    void whatIsKeptHasToBeFreed() {
        assertEquals(
                List.of("free-missing at f@Transferred"),
                Findings.keys(
                        Declared.as("Guest", "@Transferred @WasmBuffer(size = 4) Allocation f()"),
                        Offered.by("guest.wasm").functions("f () -> i32")));
    }
}
