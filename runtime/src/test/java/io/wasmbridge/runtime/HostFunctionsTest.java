package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.Lowered;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

class HostFunctionsTest {

    private static final FunctionType INT_TO_INT = FunctionType.of(List.of(ValType.I32), List.of(ValType.I32));

    static HostFunction fetch(WasmFunctionHandle handle) {
        return new HostFunction("env", "fetch", INT_TO_INT, handle);
    }

    private static HostFunction throwing(Throwable failure) {
        return fetch((instance, arguments) -> {
            throw Faults.sneak(failure);
        });
    }

    @OnBothEngines
    void theGuestCallsItsHost(TestEngine engine) {
        List<String> log = new ArrayList<>();
        FunctionType text = FunctionType.of(List.of(ValType.I32, ValType.I32), List.of());
        HostFunction print = new HostFunction("env", "log", text, (instance, arguments) -> {
            log.add(instance.memory().readString((int) arguments[0], (int) arguments[1]));
            return null;
        });
        TestBridge bridge =
                TestBridge.imports(engine, print, fetch((instance, arguments) -> new long[] {arguments[0] * 2}));
        assertEquals(15, bridge.call("run", 7));
        bridge.call("say_hello");
        assertEquals(List.of("hello from the guest"), log);
        assertFalse(bridge.poisoned());
    }

    @OnBothEngines
    void theFirstOfSeveralServes(TestEngine engine) {
        TestBridge bridge = TestBridge.imports(
                engine, fetch((instance, arguments) -> new long[] {1}), fetch((instance, arguments) -> new long[] {2}));
        assertEquals(2, bridge.call("run", 0));
    }

    @OnBothEngines
    void wideBitsOfANarrowResultAreDropped(TestEngine engine) {
        TestBridge bridge = TestBridge.imports(engine, fetch((instance, arguments) -> new long[] {(1L << 40) + 5}));
        assertEquals(6, (int) bridge.call("run", 0));
        TestBridge negative = TestBridge.imports(engine, fetch((instance, arguments) -> new long[] {-5}));
        assertEquals(-4, (int) negative.call("run", 0));
    }

    @OnBothEngines
    void whatItThrowsIsRethrownAndPoisons(TestEngine engine) {
        List<Throwable> failures = List.of(
                new IllegalStateException("mine"),
                new IOException("checked"),
                new Error("an error"),
                new ArrayIndexOutOfBoundsException(7),
                new StackOverflowError("of the host"),
                new com.dylibso.chicory.runtime.TrapException("thrown by the host"),
                new com.dylibso.chicory.wasm.ChicoryException("thrown by the host"),
                new com.dylibso.chicory.runtime.ChicoryInterruptedException("thrown by the host"));
        for (Throwable failure : failures) {
            TestBridge bridge = TestBridge.imports(engine, throwing(failure));
            Throwable thrown = assertThrows(failure.getClass(), () -> bridge.call("run", 1));
            assertSame(failure, thrown);
            assertEquals(0, thrown.getSuppressed().length);
            assertNull(thrown.getCause());
            assertSame(failure, Poisoned.verify(bridge));
        }
    }

    @OnBothEngines
    void theBlocksOfItsCallAreLost(TestEngine engine) {
        RuntimeException failure = new RuntimeException("mine");
        TestBridge bridge = TestBridge.imports(engine, throwing(failure));
        Allocation block = bridge.allocator().allocate(8);
        assertSame(failure, assertThrows(RuntimeException.class, () -> callTwice(bridge, 1)));
        Poisoned.verify(bridge);
        assertEquals(Allocation.State.LOST, block.state());
        assertEquals(2, bridge.guestLiveBlocks(), "nothing was freed");
    }

    static int callTwice(TestBridge bridge, int key) {
        try (GuestCall call = bridge.enter("call_twice")) {
            Lowered text = call.lowerString("text", "lent for the whole call");
            call.allocate();
            call.write(text);
            return (int) call.invoke(text.address(), text.length(), key);
        }
    }

    @OnBothEngines
    void aSecondFailureIsItsOwn(TestEngine engine) {
        RuntimeException first = new RuntimeException("first");
        AtomicReference<RuntimeException> next = new AtomicReference<>(first);
        TestBridge bridge = TestBridge.imports(engine, fetch((instance, arguments) -> {
            throw next.get();
        }));
        assertSame(first, assertThrows(RuntimeException.class, () -> bridge.call("run", 1)));
        next.set(new RuntimeException("never thrown"));
        Throwable second = assertThrows(InstancePoisonedException.class, () -> bridge.call("run", 1));
        assertSame(first, second.getCause());
    }

    @OnBothEngines
    void aWrongNumberOfResults(TestEngine engine) {
        for (long[] results : new long[][] {null, {}, {1, 2}}) {
            TestBridge bridge = TestBridge.imports(engine, fetch((instance, arguments) -> results));
            IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> bridge.call("run", 1));
            assertEquals(
                    "the host function of import 'env.fetch' returned " + (results == null ? 0 : results.length)
                            + " results, its type has 1",
                    thrown.getMessage());
            assertSame(thrown, Poisoned.verify(bridge));
        }
    }

    @OnBothEngines
    void aMissingImport(TestEngine engine) {
        TestBridge bridge = TestBridge.imports(engine);
        UnsupportedOperationException thrown =
                assertThrows(UnsupportedOperationException.class, () -> bridge.call("run", 1));
        assertEquals(
                "the guest called the import 'env.fetch', which nothing serves: give it to the builder with"
                        + " hostFunctions(...)",
                thrown.getMessage());
        assertNull(thrown.getCause());
        assertSame(thrown, Poisoned.verify(bridge));

        TestBridge wasi = TestBridge.imports(engine);
        String message = assertThrows(UnsupportedOperationException.class, () -> wasi.call("write_out"))
                .getMessage();
        assertTrue(message.contains("'wasi_snapshot_preview1.fd_write'"), message);
    }

    /** The same type of error, and two who can throw it. */
    @OnBothEngines
    void whoseCallStackRanOut(TestEngine engine) {
        TestBridge host = TestBridge.imports(engine, fetch((instance, arguments) -> new long[] {descend(0)}));
        StackOverflowError thrown = assertThrows(StackOverflowError.class, () -> host.call("run", 1));
        assertSame(thrown, Poisoned.verify(host));

        TestBridge guest = TestBridge.shapes(engine);
        GuestTrapException trap = assertThrows(GuestTrapException.class, () -> guest.call("overflow_stack", 0));
        Poisoned.verify(guest, trap);
    }

    private static long descend(long depth) {
        return depth == Long.MAX_VALUE ? 0 : descend(depth + 1) + 1;
    }

    @OnBothEngines
    void aWrongSignature(TestEngine engine) {
        HostFunction wrong = new HostFunction(
                "env",
                "fetch",
                FunctionType.of(List.of(ValType.I64, ValType.F32), List.of()),
                (instance, arguments) -> null);
        BindingException thrown = assertThrows(BindingException.class, () -> TestBridge.imports(engine, wrong));
        assertEquals("WB-B01", thrown.code());
        assertEquals(
                "[wasm/import-signature] module 'guests/imports/imports.wasm' imports 'env.fetch' as (i32) -> i32,"
                        + " the host function given is (i64, f32) -> ()",
                thrown.getMessage());
    }
}
