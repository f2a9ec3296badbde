package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import io.wasmbridge.runtime.generated.ModuleContract;
import java.util.List;

/** What runs while a bridge is made, and what a bridge over an instance of somebody else leaves alone. */
class InitializerTest {

    @OnBothEngines
    void runsExactlyOnce(TestEngine engine) {
        TestBridge.Builder builder = TestBridge.of(Guest.SHAPES, engine);
        assertEquals(1, builder.build().call("initialised"));
        assertEquals(1, builder.build().call("initialised"));
    }

    @OnBothEngines
    void runsNotAtAllOverAnInstance(TestEngine engine) {
        Instance instance = instance(engine, Guest.SHAPES);
        TestBridge bridge = TestBridge.of(Guest.SHAPES, engine).over(instance);
        assertEquals(0, bridge.call("initialised"));
        assertSame(instance, bridge.instance());
    }

    @OnBothEngines
    void aTrapInIt(TestEngine engine) {
        ModuleContract contract =
                Guest.SHAPES.contract().initializer("trap_now").build();
        GuestTrapException thrown =
                assertThrows(GuestTrapException.class, () -> TestBridge.of(contract, Guest.SHAPES.bytes())
                        .engine(engine.of(Guest.SHAPES))
                        .build());
        assertEquals("trap_now", thrown.export());
        assertTrue(thrown.poisoned());
    }

    @OnBothEngines
    void aTrapInTheStartFunction(TestEngine engine) {
        Engine machine = engine == TestEngine.COMPILER ? Engine.compiler() : Engine.interpreter();
        GuestTrapException thrown = assertThrows(GuestTrapException.class, () -> TestBridge.of(
                        TinyModule.contract().build(), TinyModule.trapsAtStart())
                .engine(machine)
                .build());
        assertEquals("the start function", thrown.export());
        assertEquals("WB-T01", thrown.code());
    }

    @OnBothEngines
    void anImportThatThrowsInIt(TestEngine engine) {
        RuntimeException failure = new RuntimeException("mine");
        HostFunction throwing = new HostFunction(
                "env", "log", FunctionType.of(List.of(ValType.I32, ValType.I32), List.of()), (instance, arguments) -> {
                    throw failure;
                });
        ModuleContract contract = ModuleContract.of(ModuleContract.VERSION, "imports.wasm")
                .initializer("say_hello")
                .build();
        assertSame(failure, assertThrows(RuntimeException.class, () -> TestBridge.of(contract, Guest.IMPORTS.bytes())
                .engine(engine.of(Guest.IMPORTS))
                .hostFunctions(throwing)
                .build()));
    }

    @OnBothEngines
    void aWasmExceptionThatNothingCatches(TestEngine engine) {
        Engine machine = engine == TestEngine.COMPILER ? Engine.compiler() : Engine.interpreter();
        TestBridge bridge = TestBridge.of(TinyModule.contract().build(), TinyModule.throwsItsOwn())
                .engine(machine)
                .build();
        GuestTrapException thrown = assertThrows(GuestTrapException.class, () -> bridge.call("run"));
        assertEquals("'run' of tiny#1 let a wasm exception escape. The instance is poisoned.", thrown.getMessage());
        assertTrue(bridge.poisoned());
    }

    // Over an instance.

    private static Instance instance(TestEngine engine, Guest guest, HostFunction... functions) {
        return Instance.builder(guest.module())
                .withMachineFactory(engine.machines(guest))
                .withImportValues(ImportValues.builder().addFunction(functions).build())
                .build();
    }

    private static TestBridge overImports(TestEngine engine, HostFunction fetch) {
        HostFunction[] functions = {
            fetch, unused("env", "log", Guest.IMPORTS), unused("wasi_snapshot_preview1", "fd_write", Guest.IMPORTS)
        };
        return TestBridge.of(Guest.IMPORTS, engine).over(instance(engine, Guest.IMPORTS, functions));
    }

    private static HostFunction unused(String module, String field, Guest guest) {
        WasmModule parsed = guest.module();
        return parsed.importSection().stream()
                .filter(wanted ->
                        wanted.module().equals(module) && wanted.name().equals(field))
                .map(FunctionImport.class::cast)
                .map(wanted -> new HostFunction(
                        module, field, parsed.typeSection().getType(wanted.typeIndex()), (instance, arguments) -> null))
                .findFirst()
                .orElseThrow();
    }

    @OnBothEngines
    void overAnInstanceTheProtocolIsTheSame(TestEngine engine) {
        CallShape.all().forEach(shape -> {
            TestBridge bridge = TestBridge.of(shape.guest(), engine).over(instance(engine, shape.guest()));
            assertEquals(shape.expected(), shape.run(bridge));
            assertEquals(shape.kept(), bridge.guestLiveBlocks());
            bridge.faultMalloc(1, 2, 0);
            if (shape.mallocs() > 0) {
                Poisoned.verify(bridge, assertThrows(GuestTrapException.class, () -> shape.run(bridge)));
            }
            int entries = bridge.guestEntries();
            bridge.close();
            assertEquals(entries, bridge.guestEntries(), "close runs no guest code");
        });
    }

    @OnBothEngines
    void overAnInstanceMismatchesAreListed(TestEngine engine) {
        ModuleContract contract = ModuleContract.of(ModuleContract.VERSION, "guests/odd/i64-add.wasm")
                .function("add", "(i32, i32) -> i32")
                .function("sub", "(i32, i32) -> i32")
                .build();
        BindingException thrown = assertThrows(BindingException.class, () -> TestBridge.of(contract, new byte[0])
                .over(instance(engine, Guest.I64_ADD)));
        assertTrue(thrown.getMessage().contains("2 problems"), thrown.getMessage());
        assertThrows(NullPointerException.class, () -> TestBridge.of(contract, new byte[0])
                .over(null));
    }

    @OnBothEngines
    void overAnInstanceWhatAnImportThrowsIsUnwrapped(TestEngine engine) {
        RuntimeException failure = new RuntimeException("mine");
        TestBridge bridge = overImports(engine, HostFunctionsTest.fetch((instance, arguments) -> {
            throw failure;
        }));
        assertSame(failure, assertThrows(RuntimeException.class, () -> bridge.call("run", 1)));
        assertSame(failure, Poisoned.verify(bridge));
    }

    /** The imports of somebody else's instance cannot be stopped; the call that was under way can. */
    @OnBothEngines
    void overAnInstanceAFaultThatIsSwallowedIsRaisedAgain(TestEngine engine) {
        TestBridge[] bridge = new TestBridge[1];
        bridge[0] = overImports(engine, HostFunctionsTest.fetch((instance, arguments) -> {
            assertThrows(GuestTrapException.class, () -> bridge[0].call("call_twice", -1, 8, 0));
            return new long[] {41};
        }));
        InstancePoisonedException thrown =
                assertThrows(InstancePoisonedException.class, () -> bridge[0].call("run", 1));
        Poisoned.verify(bridge[0], thrown.getCause());
        assertFalse(bridge[0].memory().hexDump(0, 16).isEmpty());
    }
}
