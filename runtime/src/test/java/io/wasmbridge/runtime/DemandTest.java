package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import io.wasmbridge.runtime.generated.DemandBuilder;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.ModuleDemand;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a bridge to a module that arrives at run time asks for, against modules that have it and modules that do not. */
class DemandTest {

    private static DemandBuilder demand() {
        return ModuleDemand.of(ModuleContract.VERSION, "Guest", "C");
    }

    private static DemandBuilder byC() {
        return demand().allocatorAmong("malloc").freeAmong("free");
    }

    private static String unbound(DemandBuilder demand, byte[] wasm, HostFunction... given) {
        BindingException thrown = assertThrows(BindingException.class, () -> TestBridge.of(demand.contract(), wasm)
                .engine(Engine.interpreter())
                .hostFunctions(given)
                .build());
        assertEquals("Guest", thrown.module());
        return thrown.getMessage();
    }

    @OnBothEngines
    void aMethodFindsEitherSpelling(TestEngine engine) {
        ModuleContract contract = byC().needsMemory()
                .allocates("parameter 'text' of 'countBytes'")
                .frees("parameter 'text' of 'countBytes'")
                .method("countBytes", "(String) -> int", "(i32, i32) -> i32")
                .method("initialised", "() -> int", "() -> i32")
                .method("bytes", "(String) -> int", "(i32, i32) -> i32", "count_bytes")
                .namedFree("release_text")
                .contract();
        TestBridge bridge = TestBridge.of(contract, Guest.SHAPES.bytes())
                .engine(engine.of(Guest.SHAPES))
                .build();
        assertEquals(3, count(bridge, "countBytes", "one"));
        assertEquals(4, count(bridge, "count_bytes", "four"));
        assertEquals(1, bridge.call("initialised"), "the customary initialiser ran, once");
        assertEquals("release_text", bridge.function("release_text").name());
        assertEquals("count_bytes", bridge.function("countBytes").name());
        assertEquals(0, bridge.guestLiveBlocks());
    }

    private static long count(TestBridge bridge, String export, String text) {
        try (GuestCall call = bridge.enter(export)) {
            Lowered argument = call.lowerString("text", text);
            call.allocate();
            call.write(argument);
            return call.invoke(argument.address(), argument.length());
        }
    }

    /** Both spellings are there. */
    @Test
    void theOwnNameComesFirst() {
        ModuleContract contract = demand().method("countVowels", "(String) -> int", "(i32, i32) -> i32")
                .contract();
        TestBridge bridge = TestBridge.of(contract, wasm("two-names")).build();
        assertEquals("countVowels", bridge.function("countVowels").name());
    }

    private static byte[] wasm(String name) {
        try (InputStream in = DemandTest.class.getResourceAsStream("/guests/odd/" + name + ".wasm")) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void aritiesAreReadOffTheModule() {
        for (Guest guest : List.of(Guest.RUST_ALLOC, Guest.RUST_ALIGNED)) {
            ModuleContract contract = ModuleDemand.of(ModuleContract.VERSION, "Guest", "RUST")
                    .allocatorAmong("alloc", "allocate")
                    .freeAmong("dealloc", "deallocate")
                    .contract();
            TestBridge bridge = TestBridge.of(contract, guest.bytes()).build();
            Allocation block = bridge.allocator().allocate(24);
            assertEquals(1, bridge.guestLiveBlocks());
            block.close();
            assertEquals(0, bridge.guestLiveBlocks());
        }
    }

    /** Names that are not there or do not fit are passed over; those behind the first that fits are not looked at. */
    @Test
    void theFirstNameThatFitsIsTaken() {
        ModuleContract contract = demand().allocatorAmong("missing", "memory", "negate_i32", "alloc", "count_bytes")
                .freeAmong("missing", "kept_hash", "free", "fault_wide")
                .unalignedBlocks()
                .contract();
        TestBridge bridge = TestBridge.of(contract, Guest.WIDE.bytes()).build();
        try (Allocation block = bridge.allocator().allocate(24)) {
            assertEquals(0, block.address() % 8);
            assertEquals(31, bridge.raw("live_bytes"), "aligned by the bridge");
        }
        assertEquals(0, bridge.guestLiveBlocks());
    }

    /** The guests trap where a count, an alignment or a size is passed that is none. */
    @Test
    void whatAllocatorsTakeIsReadOffTheModule() {
        Map<Guest, DemandBuilder> demands = Map.of(
                Guest.CALLOC, demand().heap("calloc", "free"),
                Guest.WIDE, demand().heap("alloc", "free").unalignedBlocks(),
                Guest.UNALIGNED, demand().heap("alloc", "dealloc").unalignedBlocks(),
                Guest.ALIGNED, demand().heap("take", "give").unalignedBlocks(),
                Guest.MIXED, demand().heap("take", "give").unalignedBlocks());
        demands.forEach((guest, demand) -> {
            ModuleContract contract = demand.contract();
            Instance instance = Instance.builder(guest.module()).build();
            for (TestBridge bridge : List.of(
                    TestBridge.of(contract, guest.bytes()).build(),
                    TestBridge.of(contract, new byte[0]).over(instance))) {
                try (Allocation block = bridge.allocator().allocate(24)) {
                    assertEquals(0, block.address() % 8, guest.name());
                    assertEquals(1, bridge.guestLiveBlocks(), guest.name());
                }
                assertEquals(0, bridge.guestLiveBlocks(), guest.name());
            }
        });
    }

    @Test
    void everyMismatchIsListed() {
        DemandBuilder demand = demand().heap("malloc", "dealloc")
                .needsMemory()
                .memory("heap")
                .initializer("add")
                .method("add", "(int, int) -> int", "(i32, i32) -> i32")
                .method("fibo_nacy", "(int) -> long", "(i32) -> i64")
                .method("countVowels", "(String) -> int", "(i32, i32) -> i32")
                .method("size", "() -> int", "() -> i32", "memory");
        assertEquals("""
                module 'Guest' cannot be bound, 7 problems:
                    [wasm/unknown-export] module 'Guest' exports no function 'malloc'
                        found: functions add, fibonacci, alloc, dealloc
                        help: did you mean "alloc" or "dealloc"?
                    [wasm/signature-mismatch] 'add' cannot initialise the module: it is exported as (i64, i64) -> i64
                        why: an initialiser takes nothing and gives nothing: () -> ()
                        help: name another export, or declare 'add' as a method and call it
                    [wasm/memory-missing] module 'Guest' exports no memory 'heap'
                        why: Strings, arrays and views lie in the guest's memory
                        found: memory memory
                        help: name it: @WasmModule(memory = "memory")
                    [wasm/signature-mismatch] 'add' is declared (int, int) -> int, but the module exports (i64, i64) -> i64
                        why: (int, int) -> int lowers to (i32, i32) -> i32
                    [wasm/unknown-export] module 'Guest' exports no function 'fibo_nacy'
                        found: functions add, fibonacci, alloc, dealloc
                        help: did you mean "fibonacci"?
                        help: annotate 'fibo_nacy' with the name of its export: @WasmExport("fibonacci")
                    [wasm/unknown-export] module 'Guest' exports no function 'countVowels' or 'count_vowels'
                        found: functions add, fibonacci, alloc, dealloc
                        help: annotate 'countVowels' with the name of its export: @WasmExport("...")
                    [wasm/wrong-export-kind] 'memory' of module 'Guest' is a memory, where a function is called
                        found: functions add, fibonacci, alloc, dealloc
                        help: name a function of the module""", unbound(demand, Guest.I64_ADD.bytes()));
    }

    @Test
    void functionsThatCannotAllocateOrFree() {
        assertEquals(
                """
                module 'Guest' cannot be bound, 3 problems:
                    [wasm/signature-mismatch] 'drop_kept' cannot allocate: the module exports it as () -> ()
                        why: to allocate, a function takes (size), (size, align) or (count, size) and gives a pointer, each i32 or i64
                        help: name one that fits: "calloc"
                    [wasm/signature-mismatch] 'live_bytes' cannot free: the module exports it as () -> i64
                        why: to free, a function takes (pointer), (pointer, size) or (pointer, size, align), each i32 or i64
                        help: name one that fits: "fault_free" or "free"
                    [wasm/signature-mismatch] 'made_text' cannot free: the module exports it as () -> i64
                        why: to free, a function takes (pointer), (pointer, size) or (pointer, size, align), each i32 or i64
                        help: name one that fits: "fault_free" or "free\"""", unbound(demand().heap("drop_kept", "live_bytes").namedFree("made_text"), Guest.CALLOC.bytes()));
    }

    @Test
    void anInstanceOfSomebodyElseIsComparedToo() {
        ModuleContract contract = demand().method("add", "(int, int) -> int", "(i32, i32) -> i32")
                .method("mul", "(long, long) -> long", "(i64, i64) -> i64")
                .contract();
        Instance instance = Instance.builder(Guest.I64_ADD.module()).build();
        TestBridge.Builder builder = TestBridge.of(contract, new byte[0]);
        String message = assertThrows(BindingException.class, () -> builder.over(instance))
                .getMessage();
        assertTrue(message.startsWith("module 'Guest' cannot be bound, 2 problems:\n    [wasm/signature-mismatch]"));
        assertTrue(message.contains("\n    [wasm/unknown-export] module 'Guest' exports no function 'mul'\n"), message);

        ModuleContract fitting = demand().method("add", "(long, long) -> long", "(i64, i64) -> i64")
                .contract();
        assertEquals(5, TestBridge.of(fitting, new byte[0]).over(instance).call("add", 2, 3));
    }

    @Test
    void anAllocatorOrAFreeThatIsMissing() {
        assertEquals("""
                [wasm/allocator-missing] parameter 'text' of 'put' needs guest memory, but module 'Guest' exports no known allocator
                    why: the bridge was compiled for the conventions of C
                    why: C allocates with 'malloc', which takes (size), (size, align) or (count, size) and gives a pointer
                    found: functions add, fibonacci, alloc, dealloc
                    help: annotate the interface @WasmAllocator(allocate = "alloc", free = "dealloc")""", unbound(byC().allocates("parameter 'text' of 'put'"), Guest.I64_ADD.bytes()));
        assertEquals(
                """
                module 'Guest' cannot be bound, 2 problems:
                    [wasm/free-missing] parameter 'text' of 'put' is freed after the call, but module 'Guest' exports no known free
                        why: the bridge was compiled for the conventions of C
                        why: C frees with 'free'
                        found: LISTED
                        help: annotate the interface @WasmAllocator(allocate = "malloc", free = "...")
                        help: annotate it @Transferred, if the guest frees it
                    [wasm/free-missing] the result of 'get' is to be freed, but module 'Guest' exports no known free
                        why: the bridge was compiled for the conventions of C
                        why: C frees with 'free'
                        found: LISTED
                        help: name the export that frees it: @Transferred(free = "...")""",
                unbound(
                                byC().allocates("parameter 'text' of 'put'")
                                        .frees("parameter 'text' of 'put'")
                                        .freesResult("the result of 'get'"),
                                Guest.NO_FREE.bytes())
                        .replaceAll("found: functions .*", "found: LISTED"));
    }

    @Test
    void whatNothingServes() {
        HostFunction fetch = new HostFunction(
                "env", "fetch", FunctionType.of(List.of(ValType.I32), List.of(ValType.I32)), (instance, arguments) ->
                        new long[] {41});
        assertEquals("""
                [wasm/import-missing] module 'Guest' imports the function 'env.fetch' (i32) -> i32 and 1 more, and nothing serves them
                    found: 'env.fetch' (i32) -> i32
                    found: 'env.log' (i32, i32) -> ()
                    help: declare '@WasmImport("env") interface Env { int fetch(int p0); }' and name it in @WasmModule(imports = ...)
                    help: give them to the builder's hostFunctions(...), or write @WasmModule(partial = true) to fail only where the guest calls them""", unbound(demand(), Guest.IMPORTS.bytes()));
        assertEquals("""
                [wasm/import-missing] module 'Guest' imports the function 'env.log' (i32, i32) -> (), and nothing serves it
                    help: declare '@WasmImport("env") interface Env { void log(int p0, int p1); }' and name it in @WasmModule(imports = ...)
                    help: give it to the builder's hostFunctions(...), or write @WasmModule(partial = true) to fail only where the guest calls it""", unbound(demand(), Guest.IMPORTS.bytes(), fetch));
        ModuleContract partial =
                demand().partial().method("run", "(int) -> int", "(i32) -> i32").contract();
        TestBridge.Builder builder =
                TestBridge.of(partial, Guest.IMPORTS.bytes()).engine(Engine.interpreter());
        assertThrows(UnsupportedOperationException.class, () -> builder.build().call("run", 1));
        assertEquals(42, builder.hostFunctions(fetch).build().call("run", 1));
    }
}
