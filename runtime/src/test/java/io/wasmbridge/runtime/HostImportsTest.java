package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.HostImport;
import io.wasmbridge.runtime.generated.HostImports;
import io.wasmbridge.runtime.generated.HostImports.Trampoline;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.ModuleContract;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What trampolines that are written by hand are told and asked. */
class HostImportsTest {

    private static final HostImport FETCH = HostImport.of("env", "Env.fetch", "(i32) -> i32", "fetch");
    private static final HostImport LOG = HostImport.of("env", "Env.log", "(i32, i32) -> ()", "log");
    private static final HostImport AT_START = HostImport.of("m", "M.f", "() -> ()", "other", "f");

    private static HostImports<TestBridge> serving(
            HostImport imported, @Nullable Object host, Trampoline<TestBridge, Object> trampoline) {
        return new HostImports<TestBridge>().serve("Env", host, imported, trampoline);
    }

    /** For modules of a few bytes, each of its own. */
    private static Engine plain(TestEngine engine) {
        return engine == TestEngine.INTERPRETER ? Engine.interpreter() : Engine.compiler();
    }

    private static TestBridge.Builder tiny(TestEngine engine) {
        return TestBridge.of(TinyModule.contract().build(), TinyModule.callsAtStart())
                .engine(plain(engine));
    }

    @ParameterizedTest
    @EnumSource
    void theBridgeIsThereWhenTheStartFunctionRuns(TestEngine engine) {
        List<TestBridge> seen = new ArrayList<>();
        try (TestBridge bridge = tiny(engine).serving(serving(AT_START, "host", (caller, host, arguments) -> {
            seen.add(caller);
            assertEquals("host", host);
            assertEquals(0, arguments.length);
            return HostImport.NOTHING;
        }))) {
            assertEquals(1, seen.size(), "the start function runs once");
            bridge.call("run");
            assertEquals(2, seen.size());
            seen.forEach(caller -> assertSame(bridge, caller));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheStartFunctionMeetsComesOutAsItIs(TestEngine engine) {
        IllegalStateException mine = new IllegalStateException("mine");
        HostImports<TestBridge> imports = serving(AT_START, "host", (caller, host, arguments) -> {
            throw mine;
        });

        assertSame(mine, assertThrows(IllegalStateException.class, () -> tiny(engine)
                .serving(imports)));
    }

    @ParameterizedTest
    @EnumSource
    void aCallBackFromTheStartFunctionIsACall(TestEngine engine) {
        int[] calls = new int[1];
        try (TestBridge bridge = tiny(engine).serving(serving(AT_START, "host", (caller, host, arguments) -> {
            if (calls[0]++ < 3) {
                caller.call("run");
            }
            return HostImport.NOTHING;
        }))) {
            assertEquals(4, calls[0]);
            assertEquals(false, bridge.poisoned());
        }
    }

    @Test
    void anObjectThatIsNotGivenIsNamed() {
        BindingException thrown = assertThrows(BindingException.class, () -> tiny(TestEngine.INTERPRETER)
                .serving(serving(AT_START, null, (caller, host, arguments) -> HostImport.NOTHING)));
        assertEquals(
                "[wasm/import-missing] module 'tiny.wasm' imports 'm.f' () -> (), which 'Env' serves, and no 'Env' was"
                        + " given\n    help: give one to the builder: imports(...)",
                thrown.getMessage());
    }

    @Test
    void aMethodOfAnotherSignatureIsNamed() {
        HostImport wrong = HostImport.of("m", "M.f", "(i32) -> ()", "f");
        BindingException thrown = assertThrows(BindingException.class, () -> tiny(TestEngine.INTERPRETER)
                .serving(serving(wrong, "host", (caller, host, arguments) -> HostImport.NOTHING)));
        assertEquals(
                "[wasm/import-signature] 'M.f' lowers to (i32) -> (), but module 'tiny.wasm' imports 'm.f' as () -> ()",
                thrown.getMessage());
    }

    @Test
    void whatItTakesOfTheHeapIsLookedFor() {
        BindingException thrown = assertThrows(BindingException.class, () -> tiny(TestEngine.INTERPRETER)
                .serving(serving(
                        AT_START.allocating().freeing(), "host", (caller, host, arguments) -> HostImport.NOTHING)));
        assertTrue(thrown.getMessage().contains("[wasm/allocator-missing] the result of 'M.f'"), thrown.getMessage());
        assertTrue(thrown.getMessage().contains("[wasm/free-missing] what 'M.f' is handed"), thrown.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void aWrongNumberOfResultsNeverReachesTheGuest(TestEngine engine) {
        for (long[] results : new long[][] {{}, {1, 2}}) {
            try (TestBridge bridge = TestBridge.of(Guest.IMPORTS, engine)
                    .serving(serving(FETCH, "host", (caller, host, arguments) -> results))) {
                IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> bridge.call("run", 1));
                assertTrue(thrown.getMessage().contains("its type has 1"), thrown.getMessage());
                assertTrue(bridge.poisoned());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aResultIsTheGuests(TestEngine engine) {
        try (TestBridge bridge =
                TestBridge.of(Guest.IMPORTS, engine).serving(serving(LOG, "host", HostImportsTest::allocating))) {
            bridge.call("say_hello");
            assertEquals(1, bridge.guestLiveBlocks());
            assertEquals(0, bridge.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsAllocatedWhileTheAllocatorRuns(TestEngine engine) {
        ModuleContract contract = ModuleContract.of(ModuleContract.VERSION, "tiny.wasm")
                .allocator("malloc", "(i32) -> i32")
                .build();
        try (TestBridge bridge = TestBridge.of(contract, TinyModule.callsWhileItAllocates())
                .engine(plain(engine))
                .serving(serving(AT_START, "host", (caller, host, arguments) -> HostImport.NOTHING))) {
            assertEquals(16, bridge.allocator().allocate(8).address(), "an import may be called from there");
        }
        try (TestBridge bridge = TestBridge.of(contract, TinyModule.callsWhileItAllocates())
                .engine(plain(engine))
                .serving(serving(AT_START, "host", HostImportsTest::allocating))) {
            ReentrantCallException thrown = assertThrows(
                    ReentrantCallException.class, () -> bridge.allocator().allocate(8));
            assertTrue(thrown.getMessage().contains("the guest's allocator is running"), thrown.getMessage());
            assertTrue(bridge.poisoned());
            assertEquals(0, bridge.allocator().liveCount());
        }
    }

    private static long[] allocating(TestBridge caller, Object host, long[] arguments) {
        try (GuestCall call = caller.guest().serve(LOG)) {
            Lowered text = call.lowerString("result", "text").transferred();
            call.allocate();
            call.write(text);
            call.giveResult();
            return HostImport.NOTHING;
        }
    }
}
