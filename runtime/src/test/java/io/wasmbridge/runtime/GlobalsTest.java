package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.GlobalInstance;
import com.dylibso.chicory.runtime.ImportGlobal;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.types.MutabilityType;
import com.dylibso.chicory.wasm.types.Value;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.ModuleDemand;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Globals behind the same protocol as functions, and what a bridge says of those that are not as it was compiled. */
class GlobalsTest {

    private static ModuleContract.Builder contract() {
        return Guest.GLOBALS
                .contract()
                .global("counter", "mut i32")
                .global("total", "mut i64")
                .global("ratio", "mut f32")
                .global("mean", "mut f64")
                .global("latest", "mut i32")
                .global("table", "i32")
                .global("version_text", "i32");
    }

    private static TestBridge bridge(TestEngine engine) {
        return TestBridge.of(contract().build(), Guest.GLOBALS.bytes())
                .engine(engine.of(Guest.GLOBALS))
                .build();
    }

    private static long read(TestBridge bridge, String global) {
        try (GuestCall call = bridge.enter(global)) {
            return call.readGlobal();
        }
    }

    private static void write(TestBridge bridge, String global, long value) {
        try (GuestCall call = bridge.enter(global)) {
            call.writeGlobal(value);
        }
    }

    @OnBothEngines
    void bothSidesReadWhatEitherWrote(TestEngine engine) {
        TestBridge bridge = bridge(engine);
        for (int value : new int[] {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            write(bridge, "counter", value);
            assertEquals(value, (int) bridge.raw("seen_counter"));
            assertEquals(Integer.toUnsignedLong(value), bridge.raw("counter_widened"), "no upper bits are left over");
            bridge.raw("give_counter", ~value);
            assertEquals(~value, (int) read(bridge, "counter"));
        }
        for (long value : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, 0x1_0000_0000L}) {
            write(bridge, "total", value);
            assertEquals(value, bridge.raw("seen_total"));
            bridge.raw("give_total", ~value);
            assertEquals(~value, read(bridge, "total"));
        }
        for (int bits : new int[] {0, 0x8000_0000, 0x3fc0_0000, 0x7f80_0000, 0x7fc0_1234, 1}) {
            write(bridge, "ratio", bits);
            assertEquals(bits, (int) bridge.raw("seen_ratio"));
            assertEquals(bits, (int) read(bridge, "ratio"));
        }
        for (double value : new double[] {0, -0.0, 1.5, Double.NEGATIVE_INFINITY, Double.NaN, Double.MIN_VALUE}) {
            write(bridge, "mean", Double.doubleToRawLongBits(value));
            assertEquals(value, Double.longBitsToDouble(bridge.raw("seen_mean")));
            assertEquals(value, Double.longBitsToDouble(read(bridge, "mean")));
        }
    }

    @OnBothEngines
    void noGuestCodeRunsAndNoViewExpires(TestEngine engine) {
        TestBridge bridge = bridge(engine);
        bridge.call("publish", 0);
        ByteView passing = text(bridge);
        int entries = bridge.guestEntries();
        write(bridge, "counter", 7);
        assertEquals(7, (int) read(bridge, "counter"));
        assertEquals('f', passing.get(0));
        assertEquals('f', text(bridge).get(0));
        assertEquals(entries, bridge.guestEntries());
        bridge.call("nothing");
        assertThrows(StaleViewException.class, () -> passing.get(0));
    }

    private static ByteView text(TestBridge bridge) {
        try (GuestCall call = bridge.enter("latest")) {
            int pointer = (int) call.readGlobal();
            return call.liftView(ArrayType.BYTES, pointer, call.terminatedLength(ArrayType.BYTES, pointer));
        }
    }

    @OnBothEngines
    void aBufferLivesAsLongAsTheInstance(TestEngine engine) {
        TestBridge bridge = bridge(engine);
        IntView table;
        try (GuestCall call = bridge.enter("table")) {
            table = call.liftBuffer(ArrayType.INTS, (int) call.readGlobal(), 4);
        }
        table.set(0, 101);
        assertEquals(110, bridge.call("sum_table"));
        bridge.close();
        assertThrows(UseAfterReleaseException.class, () -> table.get(0));
    }

    @OnBothEngines
    void anAddressOutsideMemoryPoisons(TestEngine engine) {
        TestBridge bridge = bridge(engine);
        write(bridge, "latest", -1);
        GuestPointerException thrown = assertThrows(GuestPointerException.class, () -> text(bridge));
        assertEquals("latest", thrown.export());
        assertTrue(thrown.getMessage().startsWith("'latest' of globals#"), thrown.getMessage());
        assertTrue(bridge.poisoned());
        InstancePoisonedException later = assertThrows(InstancePoisonedException.class, () -> read(bridge, "counter"));
        assertSame(thrown, later.getCause());
        assertEquals("counter", later.export());
    }

    @OnBothEngines
    void nullIsNoText(TestEngine engine) {
        TestBridge bridge = bridge(engine);
        assertThrows(GuestPointerException.class, () -> text(bridge));
        assertTrue(bridge.poisoned());
    }

    @OnBothEngines
    void aPoisonedInstanceIsNeitherReadNorWritten(TestEngine engine) {
        TestBridge bridge = bridge(engine);
        write(bridge, "counter", 3);
        assertThrows(GuestTrapException.class, () -> bridge.call("crash"));
        assertThrows(InstancePoisonedException.class, () -> read(bridge, "counter"));
        assertThrows(InstancePoisonedException.class, () -> write(bridge, "counter", 4));
        assertEquals(3, global(bridge).getValue());
    }

    private static GlobalInstance global(TestBridge bridge) {
        return bridge.instance().exports().global("counter");
    }

    @OnBothEngines
    void aClosedBridgeIsNeitherReadNorWritten(TestEngine engine) {
        TestBridge bridge = bridge(engine);
        bridge.close();
        assertThrows(UseAfterReleaseException.class, () -> read(bridge, "counter"));
        assertThrows(UseAfterReleaseException.class, () -> write(bridge, "counter", 4));
        assertEquals(0, global(bridge).getValue());
    }

    @OnBothEngines
    void anInterruptedThreadDoesNotBegin(TestEngine engine) {
        TestBridge bridge = bridge(engine);
        Thread.currentThread().interrupt();
        try {
            assertThrows(GuestInterruptedException.class, () -> write(bridge, "counter", 4));
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertFalse(bridge.poisoned());
        assertEquals(0, read(bridge, "counter"));
    }

    @OnBothEngines
    void anotherThreadIsRefused(TestEngine engine) {
        TestBridge bridge = bridge(engine);
        CompletionException thrown = assertThrows(
                CompletionException.class, () -> CompletableFuture.runAsync(() -> write(bridge, "counter", 4))
                        .join());
        assertEquals(ThreadConfinementException.class, thrown.getCause().getClass());
        assertEquals(0, read(bridge, "counter"));
    }

    // Link time.

    private static String unbound(ModuleContract contract, byte[] wasm) {
        BindingException ofBytes = assertThrows(
                BindingException.class,
                () -> TestBridge.of(contract, wasm).engine(Engine.interpreter()).build());
        Instance instance = Instance.builder(Parser.parse(wasm)).build();
        BindingException ofInstance = assertThrows(
                BindingException.class, () -> TestBridge.of(contract, wasm).over(instance));
        assertEquals(ofBytes.getMessage(), ofInstance.getMessage());
        return ofBytes.getMessage();
    }

    @Test
    void everyMismatchIsListed() {
        ModuleContract contract = Guest.GLOBALS
                .contract()
                .global("counter", "mut i64")
                .global("table", "mut i32")
                .global("total", "i64")
                .global("mean", "f32")
                .global("publish", "mut i32")
                .global("memory", "i32")
                .global("meen", "f64")
                .global("xyzzy", "i32")
                .function("ratio", "() -> f32")
                .build();
        assertEquals("""
                module 'guests/globals/globals.wasm' cannot be bound, 8 problems:
                    [wasm/wrong-export-kind] 'ratio' of module 'guests/globals/globals.wasm' is a global, where a function is called
                        found: functions malloc, free, live_blocks, live_bytes, entry_count_ptr, fault_malloc and 19 more
                        help: name a function of the module
                    [wasm/signature-mismatch] the global 'counter' is bound as mut i64, but the module exports mut i32
                    [wasm/signature-mismatch] the global 'table' is bound as mut i32, but the module exports i32
                    [wasm/signature-mismatch] the global 'mean' is bound as f32, but the module exports mut f64
                    [wasm/wrong-export-kind] 'publish' of module 'guests/globals/globals.wasm' is a function, where a global is written
                        found: globals counter, total, ratio, mean, latest, latest_packed and 5 more
                    [wasm/wrong-export-kind] 'memory' of module 'guests/globals/globals.wasm' is a memory, where a global is read
                        found: globals counter, total, ratio, mean, latest, latest_packed and 5 more
                    [wasm/unknown-export] module 'guests/globals/globals.wasm' exports no global 'meen'
                        found: globals counter, total, ratio, mean, latest, latest_packed and 5 more
                        help: did you mean "mean"?
                    [wasm/unknown-export] module 'guests/globals/globals.wasm' exports no global 'xyzzy'
                        found: globals counter, total, ratio, mean, latest, latest_packed and 5 more
                        help: export 'xyzzy' from the guest""", unbound(contract, Guest.GLOBALS.bytes()));
    }

    @Test
    void aModuleWithoutGlobals() {
        assertEquals(
                "[wasm/unknown-export] module 'guests/odd/no-memory.wasm' exports no global 'counter'\n"
                        + "    found: no globals\n    help: export 'counter' from the guest",
                unbound(Guest.NO_MEMORY.contract().global("counter", "i32").build(), Guest.NO_MEMORY.bytes()));
    }

    /** Without a module at compile time an export is a function. */
    @Test
    void aModuleThatArrivesAtRunTimeIsAskedForFunctions() {
        ModuleContract contract = ModuleDemand.of(ModuleContract.VERSION, "Guest", "C")
                .method("counter", "() -> int", "() -> i32")
                .contract();
        assertTrue(
                unbound(contract, Guest.GLOBALS.bytes())
                        .startsWith("[wasm/wrong-export-kind] 'counter' of module 'Guest' is a global,"
                                + " where a function is called\n"),
                () -> unbound(contract, Guest.GLOBALS.bytes()));
    }

    /** A mutable global of the host's that the module imports and exports again: index 0, before its own. */
    @Test
    void importedGlobalsThatAreExportedAgain() {
        byte[] wasm = TinyModule.exportsImportedGlobal();
        GlobalInstance given = new GlobalInstance(Value.i64(5), MutabilityType.Var);
        Instance instance = Instance.builder(Parser.parse(wasm))
                .withImportValues(ImportValues.builder()
                        .addGlobal(new ImportGlobal("m", "g", given))
                        .build())
                .build();
        ModuleContract contract = ModuleContract.of(ModuleContract.VERSION, "tiny.wasm")
                .global("run", "mut i64")
                .build();
        TestBridge bridge = TestBridge.of(contract, wasm).over(instance);
        assertNotNull(bridge.function("run"));
        assertEquals(5, read(bridge, "run"));
        write(bridge, "run", -6);
        assertEquals(-6, given.getValue());
    }

    @Test
    void aGlobalThatTheModuleDoesNotHave() {
        ModuleContract contract = ModuleContract.of(ModuleContract.VERSION, "tiny.wasm")
                .global("run", "i32")
                .build();
        BindingException thrown =
                assertThrows(BindingException.class, () -> TestBridge.of(contract, TinyModule.exportsMissingGlobal())
                        .engine(Engine.interpreter())
                        .build());
        assertTrue(thrown.getMessage().startsWith("[wasm/module-malformed] "), thrown.getMessage());
    }
}
