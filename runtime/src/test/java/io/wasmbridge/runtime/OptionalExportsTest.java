package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.generated.DemandBuilder;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.ModuleDemand;
import org.junit.jupiter.api.Test;

/** What an instance may lack, and what it may not. */
class OptionalExportsTest {

    private static ModuleContract.Builder contract() {
        return ModuleContract.of(ModuleContract.VERSION, "odd.wasm").function("add", "(i64, i64) -> i64");
    }

    private static TestBridge over(ModuleContract contract, Guest guest) {
        return TestBridge.of(contract, guest.bytes())
                .over(Instance.builder(guest.module()).build());
    }

    private static String unbound(ModuleContract contract, Guest guest) {
        return assertThrows(BindingException.class, () -> over(contract, guest)).getMessage();
    }

    private static String absent(TestBridge bridge, String export) {
        return assertThrows(UnsupportedOperationException.class, () -> bridge.enterOptional(export))
                .getMessage();
    }

    @OnBothEngines
    void whatIsMissingIsNamedWhereItIsCalled(TestEngine engine) {
        ModuleContract contract = contract()
                .function("bonus", "(i32) -> i32")
                .function("give", "(i32) -> ()")
                .function("fibonacci", "(i32) -> i64")
                .global("limit", "mut i64")
                .optional("bonus", "give")
                .optional("limit")
                .optional("fibonacci")
                .build();
        TestBridge bridge = TestBridge.of(contract, Guest.I64_ADD.bytes())
                .engine(engine.of(Guest.I64_ADD))
                .build();
        assertEquals(5, bridge.call("add", 2, 3));
        assertEquals(55, bridge.call("fibonacci", 10));
        assertEquals(
                "module 'odd.wasm' exports no 'bonus', which is optional: this instance cannot be asked for it",
                absent(bridge, "bonus"));
        assertEquals(
                "module 'odd.wasm' exports no 'limit', which is optional: this instance cannot be asked for it",
                absent(bridge, "limit"));
        assertFalse(bridge.poisoned());
        assertEquals(7, bridge.call("add", 3, 4), "no call is under way");
        bridge.close();
        assertThrows(UnsupportedOperationException.class, () -> bridge.enterOptional("bonus"), "whatever the state");
        assertThrows(UseAfterReleaseException.class, () -> bridge.enter("add"));
    }

    @Test
    void whatWasMissingWhenCompiledIsNamed() {
        TestBridge bridge = over(contract().build(), Guest.I64_ADD);
        assertEquals(
                "module 'odd.wasm' exports no 'bonusRound' or 'bonus_round', which is optional:"
                        + " the bridge was compiled without it",
                bridge.guest().absent("bonusRound", "bonus_round").getMessage());
    }

    @Test
    void whatIsThereHasToFit() {
        ModuleContract contract = contract()
                .function("fibonacci", "(i64) -> i64")
                .function("memory", "() -> i32")
                .global("dealloc", "i32")
                .optional("fibonacci", "give")
                .optional("memory")
                .optional("dealloc")
                .function("give", "(i32) -> ()")
                .build();
        assertEquals("""
                module 'odd.wasm' cannot be bound, 4 problems:
                    [wasm/signature-mismatch] 'fibonacci' is bound as (i64) -> i64, but the module exports (i32) -> i64
                    [wasm/wrong-export-kind] 'memory' of module 'odd.wasm' is a memory, where a function is called
                        found: functions add, fibonacci, alloc, dealloc
                        help: name a function of the module
                    [wasm/unknown-export] module 'odd.wasm' exports no function 'give'
                        found: functions add, fibonacci, alloc, dealloc
                        help: name a function of the module, or export 'give' from the guest
                    [wasm/wrong-export-kind] 'dealloc' of module 'odd.wasm' is a function, where a global is read
                        found: no globals""", unbound(contract, Guest.I64_ADD));
    }

    /** Two exports hand blocks over to one free: it is needed as long as one of them is there. */
    @Test
    void aFreeIsNeededWhereAnyOfItsExportsIs() {
        ModuleContract contract = contract()
                .function("fibonacci", "(i32) -> i64")
                .function("bonus", "(i32) -> i32")
                .function("give", "(i32) -> ()")
                .optional("fibonacci", "give")
                .optional("bonus", "give")
                .build();
        assertEquals(
                "[wasm/unknown-export] module 'odd.wasm' exports no function 'give'",
                unbound(contract, Guest.I64_ADD).lines().findFirst().orElseThrow());
    }

    // Modules that arrive at run time.

    private static DemandBuilder demand() {
        return ModuleDemand.of(ModuleContract.VERSION, "Guest", "C")
                .allocatorAmong("malloc")
                .freeAmong("free")
                .method("add", "(long, long) -> long", "(i64, i64) -> i64");
    }

    private static DemandBuilder optionalText(DemandBuilder demand, String export) {
        return demand.method("bonusRound", "(String) -> String", "(i32) -> i64", export)
                .optional(export.isEmpty() ? "bonusRound" : export, "give")
                .needsMemory(export.isEmpty() ? "bonusRound" : export)
                .allocates("parameter 'text' of 'bonusRound'", export.isEmpty() ? "bonusRound" : export)
                .frees("parameter 'text' of 'bonusRound'", export.isEmpty() ? "bonusRound" : export)
                .freesResult("the result of 'bonusRound'", export.isEmpty() ? "bonusRound" : export);
    }

    @Test
    void whatAMissingExportWouldNeedIsNotAskedFor() {
        TestBridge bridge = over(optionalText(demand(), "").contract(), Guest.I64_ADD);
        assertEquals(5, bridge.call("add", 2, 3));
        assertEquals(
                "module 'Guest' exports no 'bonusRound' or 'bonus_round', which is optional:"
                        + " this instance cannot be asked for it",
                absent(bridge, "bonusRound"));
        try (GuestCall call = bridge.enter("add")) {
            assertEquals(3, call.invoke(1, 2));
        }
    }

    /** The free of a missing export's result may be a method of its own, which somebody insists on. */
    @Test
    void whatAMissingExportWouldNeedMayBeNeededOtherwise() {
        DemandBuilder demand = demand().method("dealloc", "(int, int) -> void", "(i32, i32) -> ()")
                .method("bonus", "() -> String", "() -> i32")
                .optional("bonus", "dealloc");
        TestBridge bridge = over(demand.contract(), Guest.I64_ADD);
        bridge.call("dealloc", bridge.raw("alloc", 8), 8);
        assertEquals(
                "[wasm/unknown-export] module 'Guest' exports no function 'give'",
                headlines(unbound(
                        demand().method("give", "(int) -> void", "(i32) -> ()")
                                .method("bonus", "() -> String", "() -> i32")
                                .optional("bonus", "give")
                                .contract(),
                        Guest.I64_ADD)));
    }

    @Test
    void whatAPresentExportNeedsIsAskedFor() {
        assertEquals("""
                module 'Guest' cannot be bound, 3 problems:
                    [wasm/unknown-export] module 'Guest' exports no function 'give'
                    [wasm/allocator-missing] parameter 'text' of 'bonusRound' needs guest memory, but module 'Guest' exports no known allocator
                    [wasm/free-missing] the result of 'bonusRound' is to be freed, but module 'Guest' exports no known free""", headlines(unbound(optionalText(demand(), "fibonacci").contract(), Guest.I64_ADD)));
        assertEquals(
                "[wasm/memory-missing] module 'Guest' exports no memory 'memory'",
                headlines(unbound(
                        ModuleDemand.of(ModuleContract.VERSION, "Guest", "C")
                                .method("add", "() -> IntView", "(i32, i32) -> i32")
                                .optional("add")
                                .needsMemory("add")
                                .contract(),
                        Guest.NO_MEMORY)));
    }

    private static String headlines(String message) {
        return message.lines()
                .filter(line -> !line.matches(" +(why|found|help): .*"))
                .reduce((before, line) -> before + "\n" + line)
                .orElseThrow();
    }

    @Test
    void aGlobalIsNoOptionalFunctionEither() {
        ModuleContract contract = ModuleDemand.of(ModuleContract.VERSION, "Guest", "C")
                .method("counter", "() -> int", "() -> i32")
                .optional("counter")
                .contract();
        assertEquals(
                "[wasm/wrong-export-kind] 'counter' of module 'Guest' is a global, where a function is called",
                headlines(unbound(contract, Guest.GLOBAL_EXPORT)));
    }
}
