package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.BindingException;
import io.wasmbridge.runtime.BorrowConflictException;
import io.wasmbridge.runtime.GuestTrapException;
import io.wasmbridge.runtime.InstancePoisonedException;
import io.wasmbridge.runtime.ReentrantCallException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code partial = true}: what the guest imports comes from the builder, and what does not fails when it is called. */
class ImportsGuestTest {

    private static HostFunction function(
            String name, List<ValType> parameters, List<ValType> results, WasmFunctionHandle handle) {
        return new HostFunction("env", name, FunctionType.of(parameters, results), handle);
    }

    private static HostFunction fetch(IntUnaryOperator fetch) {
        return function("fetch", List.of(ValType.I32), List.of(ValType.I32), (instance, arguments) ->
                new long[] {fetch.applyAsInt((int) arguments[0])});
    }

    private static Imports open(TestEngine engine, HostFunction... functions) {
        return ImportsBridge.builder()
                .engine(engine.engine())
                .hostFunctions(functions)
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void hostFunctionsServe(TestEngine engine) {
        List<String> logged = new ArrayList<>();
        HostFunction log = function("log", List.of(ValType.I32, ValType.I32), List.of(), (instance, arguments) -> {
            logged.add(instance.memory().readString((int) arguments[0], (int) arguments[1]));
            return new long[0];
        });
        try (Imports guest = open(engine, log, fetch(number -> number * 10))) {
            assertEquals(71, guest.run(7));
            guest.sayHello();
            assertEquals(List.of("hello from the guest"), logged);
            assertEquals(300 + 5, guest.callTwice("héll", 3));
            assertEquals(0, guest.liveBlocks());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatNothingServesFailsWhenItIsCalled(TestEngine engine) {
        try (Imports guest = open(engine, fetch(number -> number))) {
            assertEquals(2, guest.run(1));
            UnsupportedOperationException thrown = assertThrows(UnsupportedOperationException.class, guest::sayHello);
            assertTrue(thrown.getMessage().contains("'env.log'"), thrown.getMessage());
            assertTrue(guest.poisoned());
            assertSame(
                    thrown,
                    assertThrows(InstancePoisonedException.class, () -> guest.run(1))
                            .getCause());
        }
        try (Imports guest = open(engine)) {
            UnsupportedOperationException thrown = assertThrows(UnsupportedOperationException.class, guest::writeOut);
            assertTrue(thrown.getMessage().contains("'wasi_snapshot_preview1.fd_write'"), thrown.getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFunctionOfAnotherTypeIsRefused(TestEngine engine) {
        HostFunction wrong =
                function("fetch", List.of(ValType.I64), List.of(ValType.I32), (instance, arguments) -> new long[1]);
        BindingException thrown = assertThrows(BindingException.class, () -> open(engine, wrong));
        assertTrue(thrown.getMessage().contains("[wasm/import-signature]"), thrown.getMessage());
    }

    /** Thrown by a host function, to be recognised. */
    private static final class Mine extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @EnumSource
    void anExceptionOfTheHostComesOutAsItIs(TestEngine engine) {
        Mine mine = new Mine();
        try (Imports guest = open(engine, fetch(number -> {
            throw mine;
        }))) {
            assertSame(mine, assertThrows(Mine.class, () -> guest.callTwice("lent", 1)));
            assertTrue(guest.poisoned(), "it crossed frames of the guest");
            assertEquals(0, guest.allocator().liveCount());
            assertThrows(InstancePoisonedException.class, guest::liveBlocks);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theHostMayCallBack(TestEngine engine) {
        Imports[] bridge = new Imports[1];
        try (Imports guest =
                open(engine, fetch(number -> number <= 0 ? 0 : -bridge[0].callTwice("x".repeat(number), number - 1)))) {
            bridge[0] = guest;
            int live = guest.liveBlocks();
            assertEquals(1, guest.callTwice("y", 0));
            assertEquals(4, guest.callTwice("deep", 5));
            assertEquals(live, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
            assertFalse(guest.poisoned());
        }
    }

    @ParameterizedTest
    @EnumSource
    void callingBackHasADepth(TestEngine engine) {
        Imports[] bridge = new Imports[1];
        try (Imports guest = open(engine, fetch(number -> bridge[0].run(number + 1)))) {
            bridge[0] = guest;
            ReentrantCallException thrown = assertThrows(ReentrantCallException.class, () -> guest.run(0));
            assertEquals("WB-C02", thrown.code());
            assertTrue(guest.poisoned());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTrapThatTheHostSwallowsIsRaisedAgain(TestEngine engine) {
        Imports[] bridge = new Imports[1];
        List<Throwable> swallowed = new ArrayList<>();
        try (Imports guest = open(engine, fetch(number -> {
            swallowed.add(assertThrows(GuestTrapException.class, () -> bridge[0].free(16)));
            return number;
        }))) {
            bridge[0] = guest;
            RuntimeException thrown = assertThrows(RuntimeException.class, () -> guest.run(1));
            assertSame(InstancePoisonedException.class, thrown.getClass());
            assertSame(swallowed.get(0), thrown.getCause());
            assertEquals(1, swallowed.size());
            InstancePoisonedException later = assertThrows(InstancePoisonedException.class, guest::liveBlocks);
            assertSame(swallowed.get(0), later.getCause(), "the first cause stays the first");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBlockIsBorrowedWhileItsCallRuns(TestEngine engine) {
        Allocation[] block = new Allocation[1];
        List<Allocation.State> seen = new ArrayList<>();
        try (Imports guest = open(engine, fetch(number -> {
            seen.add(block[0].state());
            assertThrows(BorrowConflictException.class, () -> block[0].close());
            assertThrows(BorrowConflictException.class, () -> block[0].transfer());
            return number;
        }))) {
            block[0] = guest.allocator().allocateUtf8("in place");
            assertEquals(8 + 1, guest.callTwiceInPlace(block[0].bytes(), 1));
            assertEquals(List.of(Allocation.State.BORROWED, Allocation.State.BORROWED), seen);
            assertEquals(Allocation.State.HOST_OWNED, block[0].state());
            block[0].close();
            assertEquals(0, guest.liveBlocks());
        }
    }
}
