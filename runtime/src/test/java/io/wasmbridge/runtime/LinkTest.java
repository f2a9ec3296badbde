package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.wasm.types.FunctionType;
import io.wasmbridge.runtime.generated.ModuleContract;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LinkTest {

    private static ModuleContract.Builder contract(Guest guest) {
        return ModuleContract.of(ModuleContract.VERSION, guest.resource());
    }

    private static BindingException unbound(ModuleContract contract, Guest guest) {
        BindingException thrown = assertThrows(BindingException.class, () -> TestBridge.of(contract, guest.bytes())
                .engine(Engine.interpreter())
                .build());
        assertEquals("WB-B01", thrown.code());
        assertEquals(guest.resource(), thrown.module());
        assertEquals("", thrown.export());
        assertFalse(thrown.poisoned());
        return thrown;
    }

    @Test
    void everyMismatchIsListed() {
        ModuleContract contract = contract(Guest.I64_ADD)
                .allocator("malloc", "(i32) -> i32")
                .free("dealloc", "(i32) -> ()")
                .initializer("add")
                .function("add", "(i32, i32) -> i32")
                .function("memory", "() -> i32")
                .function("fibonaci", "(i32) -> i64")
                .function("fibonacci", "(i32) -> i64")
                .build();
        assertEquals("""
            module 'guests/odd/i64-add.wasm' cannot be bound, 6 problems:
                [wasm/signature-mismatch] 'add' is bound as (i32, i32) -> i32, but the module exports (i64, i64) -> i64
                [wasm/wrong-export-kind] 'memory' of module 'guests/odd/i64-add.wasm' is a memory, where a function is called
                    found: functions add, fibonacci, alloc, dealloc
                    help: name a function of the module
                [wasm/unknown-export] module 'guests/odd/i64-add.wasm' exports no function 'fibonaci'
                    found: functions add, fibonacci, alloc, dealloc
                    help: did you mean "fibonacci"?
                [wasm/unknown-export] module 'guests/odd/i64-add.wasm' exports no function 'malloc'
                    found: functions add, fibonacci, alloc, dealloc
                    help: did you mean "alloc" or "dealloc"?
                [wasm/signature-mismatch] 'dealloc' is bound as (i32) -> (), but the module exports (i32, i32) -> ()
                [wasm/signature-mismatch] 'add' cannot initialise the module: it is exported as (i64, i64) -> i64
                    why: an initialiser takes nothing and gives nothing: () -> ()
                    help: name another export, or declare 'add' as a method and call it\
            """, unbound(contract, Guest.I64_ADD).getMessage());
    }

    @Test
    void aGlobalIsNoFunction() {
        ModuleContract contract =
                contract(Guest.GLOBAL_EXPORT).function("counter", "() -> i32").build();
        assertEquals(
                "[wasm/wrong-export-kind] 'counter' of module 'guests/odd/global-export.wasm' is a global, where a"
                        + " function is called\n"
                        + "    found: functions add\n"
                        + "    help: name a function of the module",
                unbound(contract, Guest.GLOBAL_EXPORT).getMessage());
    }

    @Test
    void importsAndExportsAreListedTogether() {
        HostFunction wrong = new HostFunction("env", "fetch", FunctionType.empty(), (instance, arguments) -> null);
        ModuleContract contract =
                contract(Guest.IMPORTS).function("walk", "() -> ()").build();
        BindingException thrown =
                assertThrows(BindingException.class, () -> TestBridge.of(contract, Guest.IMPORTS.bytes())
                        .hostFunctions(wrong)
                        .build());
        assertTrue(thrown.getMessage().contains("[wasm/unknown-export]"), thrown.getMessage());
        assertTrue(thrown.getMessage().contains("[wasm/import-signature]"), thrown.getMessage());
    }

    @Test
    void anAllocatorNeedsAMemory() {
        ModuleContract contract =
                contract(Guest.NO_MEMORY).allocator("add", "(i32, i32) -> i32").build();
        assertEquals(
                "[wasm/memory-missing] module 'guests/odd/no-memory.wasm' exports no memory 'memory'\n"
                        + "    why: Strings, arrays and views lie in the guest's memory\n"
                        + "    found: no memory\n"
                        + "    help: export the guest's memory as \"memory\"",
                unbound(contract, Guest.NO_MEMORY).getMessage());
    }

    @Test
    void whatIsNoModule() {
        String malformed =
                unbound(contract(Guest.MALFORMED).build(), Guest.MALFORMED).getMessage();
        assertTrue(
                malformed.startsWith("[wasm/module-malformed] 'guests/odd/malformed.wasm' is no WebAssembly module: "),
                malformed);
        assertEquals(
                "[wasm/component-binary] 'guests/odd/component.wasm' is a component; a bridge binds a core module\n"
                        + "    why: a component wraps core modules in another binary format, which the engine does not"
                        + " run",
                unbound(contract(Guest.COMPONENT).build(), Guest.COMPONENT).getMessage());
    }

    /** Whatever the bytes are, what is wrong with them is a BindingException, or a trap of what they start. */
    @Test
    void truncatedAndDamagedModules() {
        byte[] wasm = Guest.RUST_TUTORIAL.bytes();
        ModuleContract contract = Guest.RUST_TUTORIAL.contract().build();
        for (int length = 0; length < wasm.length; length++) {
            link(contract, Arrays.copyOf(wasm, length), "cut to " + length);
        }
        long seed = 4242;
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = wasm.clone();
            for (int i = 0; i <= random.nextInt(3); i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            link(contract, damaged, "seed " + seed + ", round " + round);
        }
    }

    private static void link(ModuleContract contract, byte[] wasm, String what) {
        try {
            TestBridge.of(contract, wasm)
                    .engine(Engine.interpreter())
                    .memoryLimitPages(100)
                    .build();
        } catch (BindingException | GuestTrapException expected) {
            assertFalse(expected.getMessage().isEmpty());
        } catch (Throwable other) {
            throw new AssertionError(what, other);
        }
    }

    @Test
    void aResourceThatIsGone() {
        TestBridge.Builder builder = TestBridge.of(Guest.SHAPES, TestEngine.INTERPRETER);
        BindingException thrown = assertThrows(BindingException.class, () -> builder.from(null));
        assertEquals(
                "[wasm/module-not-found] the class path has no resource 'guests/shapes/shapes.wasm', which was there"
                        + " when the bridge was compiled",
                thrown.getMessage());
    }

    @Test
    void aResourceThatCannotBeRead() {
        IOException broken = new IOException("broken");
        AtomicInteger closed = new AtomicInteger();
        InputStream resource = new FilterInputStream(new ByteArrayInputStream(new byte[0])) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw broken;
            }

            @Override
            public byte[] readAllBytes() throws IOException {
                throw broken;
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        TestBridge.Builder builder = TestBridge.of(Guest.SHAPES, TestEngine.INTERPRETER);
        assertSame(
                broken,
                assertThrows(UncheckedIOException.class, () -> builder.from(resource))
                        .getCause());
        assertEquals(1, closed.get());
    }

    @OnBothEngines
    void aMemoryThatStartsAboveTheLimit(TestEngine engine) {
        assertEquals(
                100,
                TestBridge.of(Guest.BIG_MEMORY, engine)
                        .memoryLimitPages(100)
                        .build()
                        .memory()
                        .pageCount());
        BindingException thrown = assertThrows(BindingException.class, () -> TestBridge.of(Guest.BIG_MEMORY, engine)
                .memoryLimitPages(99)
                .build());
        assertEquals(
                "the memory of module 'guests/odd/big-memory.wasm' starts with 100 pages, memoryLimitPages allows 99",
                thrown.getMessage());
    }

    @OnBothEngines
    void aGuestGrowsUpToTheLimit(TestEngine engine) {
        TestBridge bridge =
                TestBridge.of(Guest.SHAPES, engine).memoryLimitPages(5).build();
        int pages = bridge.memory().pageCount();
        assertEquals(pages, bridge.call("grow", 5 - pages));
        assertEquals(-1, (int) bridge.call("grow", 1));
        assertThrows(GuestOutOfMemoryException.class, () -> bridge.allocator().allocate(1 << 20));
        assertEquals(5, bridge.memory().pageCount());
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void memoriesAndTablesThatAreImportedAreMade(TestEngine engine) {
        Engine machine = engine == TestEngine.COMPILER ? Engine.compiler() : Engine.interpreter();
        TestBridge bridge = TestBridge.of(TinyModule.contract().build(), TinyModule.importsMemory(5))
                .engine(machine)
                .memoryLimitPages(3)
                .build();
        bridge.call("run");
        assertEquals(1, bridge.memory().grow(2));
        bridge.memory().setInt(3 * 65_536 - 4, 42);
        assertThrows(GuestOutOfMemoryException.class, () -> bridge.memory().grow(1));

        TestBridge declared = TestBridge.of(TinyModule.contract().build(), TinyModule.importsMemory(2))
                .engine(machine)
                .build();
        assertThrows(GuestOutOfMemoryException.class, () -> declared.memory().grow(2));
    }

    /** The engine keeps in the module how far a table grew. */
    @OnBothEngines
    void aTableThatGrewInOneInstanceIsAsDeclaredInTheNext(TestEngine engine) {
        Engine machine = engine == TestEngine.COMPILER ? Engine.compiler() : Engine.interpreter();
        ModuleContract contract = TinyModule.contract().build();
        for (int instance = 0; instance < 3; instance++) {
            TestBridge bridge = TestBridge.of(contract, TinyModule.growsItsTable())
                    .engine(machine)
                    .build();
            assertEquals(2, bridge.instance().table(0).size());
            bridge.call("run");
            assertEquals(5, bridge.instance().table(0).size());
        }
    }

    @Test
    void otherImportsAreRefused() {
        assertEquals(
                "[wasm/import-missing] module 'tiny.wasm' imports the global 'm.g', and nothing serves it\n"
                        + "    why: a bridge makes memories and tables, and serves functions\n"
                        + "    help: give it to the builder: global(\"m\", \"g\", ...), or exportsOf(...) the bridge that has"
                        + " it",
                refused(TinyModule.importsGlobal()));
        assertEquals(
                "the memory of module 'tiny.wasm' is shared: other threads could change what is read,"
                        + " so a bridge refuses it",
                refused(TinyModule.importsSharedMemory()));
    }

    private static String refused(byte[] wasm) {
        TestBridge.Builder builder =
                TestBridge.of(TinyModule.contract().build(), wasm).engine(Engine.interpreter());
        return assertThrows(BindingException.class, builder::build).getMessage();
    }

    @Test
    void settingsAreChecked() {
        TestBridge.Builder builder = TestBridge.of(Guest.SHAPES, TestEngine.INTERPRETER);
        for (int pages : new int[] {0, -1, 32_768, Integer.MAX_VALUE}) {
            assertThrows(IllegalArgumentException.class, () -> builder.memoryLimitPages(pages));
        }
        assertSame(builder, builder.memoryLimitPages(32_767));
        assertThrows(IllegalArgumentException.class, () -> builder.maxResultBytes(0));
        assertThrows(IllegalArgumentException.class, () -> builder.maxResultBytes(-1));
        assertSame(builder, builder.maxResultBytes(1));
        assertThrows(NullPointerException.class, () -> builder.engine(null));
        assertThrows(NullPointerException.class, () -> builder.hostFunctions((HostFunction) null));
        assertSame(builder, builder.hostFunctions());
        assertThrows(NullPointerException.class, () -> Engine.of(null));
    }

    @Test
    void aContractOfAnotherVersion() {
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class, () -> ModuleContract.of(ModuleContract.VERSION + 1, "some.wasm"));
        assertEquals(
                "the bridge to 'some.wasm' was generated for contract " + (ModuleContract.VERSION + 1)
                        + ", this runtime has contract " + ModuleContract.VERSION + ": use wasmbridge-processor and"
                        + " wasmbridge-runtime of the same version and compile again",
                thrown.getMessage());
    }

    @Test
    void instancesAreNumbered() {
        TestBridge.Builder builder = TestBridge.of(Guest.SHAPES, TestEngine.INTERPRETER);
        TestBridge first = builder.build();
        TestBridge second = builder.build();
        first.close();
        second.close();
        assertTrue(assertThrows(UseAfterReleaseException.class, () -> first.call("nothing"))
                .getMessage()
                .contains("shapes#1"));
        assertTrue(assertThrows(UseAfterReleaseException.class, () -> second.call("nothing"))
                .getMessage()
                .contains("shapes#2"));
    }

    @Test
    void theEnginesThatUsersName() {
        assertEquals("InterpreterMachine", machine(Engine.interpreter()));
        assertEquals("CompiledMachine", machine(Engine.compiler()));
        assertEquals("CompiledMachine", machine(Engine.automatic()), "where the compiler is on the class path");
    }

    private static String machine(Engine engine) {
        TestBridge bridge = TestBridge.of(Guest.OWNERSHIP, TestEngine.INTERPRETER)
                .engine(engine)
                .build();
        assertEquals(16, bridge.call("get_data_len"));
        return bridge.instance().getMachine().getClass().getSimpleName();
    }

    @Test
    void aMachineThatCannotBeMadeIsNoTrap() {
        IllegalArgumentException failure = new IllegalArgumentException("no such machine");
        Engine broken = Engine.of(instance -> {
            throw failure;
        });
        TestBridge.Builder builder =
                TestBridge.of(Guest.SHAPES, TestEngine.INTERPRETER).engine(broken);
        assertSame(failure, assertThrows(IllegalArgumentException.class, builder::build));
    }
}
