package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.generated.DemandBuilder;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.ModuleDemand;
import java.nio.charset.StandardCharsets;

/** The Canonical ABI: arguments that the guest frees, and results of which it is told that they were read. */
class PostReturnTest {

    private static final int RETURN_ZERO = 1;
    private static final int MALLOC_TRAPS = 2;

    private static TestBridge open(TestEngine engine) {
        return TestBridge.of(Guest.CABI, engine).build();
    }

    private static String reversed(TestBridge bridge, String text) {
        try (GuestCall call = bridge.enter("reversed")) {
            Lowered argument = call.lowerString("text", text).transferred();
            call.allocate();
            call.write(argument);
            int area = (int) call.invoke(argument.address(), argument.length());
            call.postReturn(bridge.function("cabi_post_reversed"), area);
            int pointer = bridge.memory().getInt(area);
            return call.liftString(pointer, bridge.memory().getInt(area + 4));
        }
    }

    @OnBothEngines
    void theGuestIsToldOnceAndFrees(TestEngine engine) {
        TestBridge bridge = open(engine);
        for (String text : new String[] {"text", "", "✓ text"}) {
            assertEquals(new StringBuilder(text).reverse().toString(), reversed(bridge, text));
            assertEquals(0, bridge.guestLiveBlocks());
            assertEquals(0, bridge.allocator().liveCount());
        }
    }

    @OnBothEngines
    void everyValueIsToldThatTheGuestGave(TestEngine engine) {
        TestBridge bridge = TestBridge.of(Guest.CANONICAL_PRESET, engine).build();
        for (int count : new int[] {0, 3}) {
            try (GuestCall call = bridge.enter("both_text")) {
                long[] results = call.invokeAll(2, count);
                call.postReturn(bridge.function("cabi_post_both_text"), results);
                assertEquals("abc".substring(0, count), call.liftString((int) results[0], (int) results[1]));
            }
            assertEquals(0, bridge.guestLiveBlocks());
        }
        assertEquals(2, bridge.raw("posted"));
    }

    @OnBothEngines
    void alsoWhereTheResultCannotBeRead(TestEngine engine) {
        TestBridge bridge = TestBridge.of(Guest.CABI.contract().build(), Guest.CABI.bytes())
                .engine(engine.of(Guest.CABI))
                .maxResultBytes(3)
                .build();
        assertThrows(GuestLimitException.class, () -> reversed(bridge, "text"));
        assertEquals(0, bridge.guestLiveBlocks());
        assertFalse(bridge.poisoned());
        assertEquals("abc", reversed(bridge, "cba"));
    }

    @OnBothEngines
    void notWhereTheGuestNeverGaveOne(TestEngine engine) {
        TestBridge bridge = open(engine);
        bridge.raw("fault_malloc", 2, MALLOC_TRAPS, 0);
        GuestTrapException trap = assertThrows(GuestTrapException.class, () -> reversed(bridge, "text"));
        assertEquals("reversed", trap.export());
        assertEquals(0, trap.getSuppressed().length);
    }

    @OnBothEngines
    void notBeforeTheCallEnds(TestEngine engine) {
        TestBridge bridge = open(engine);
        try (GuestCall call = bridge.enter("malformed_text")) {
            int area = (int) call.invoke();
            int pointer = bridge.memory().getInt(area);
            call.postReturn(bridge.function("cabi_post_malformed_text"), area);
            assertThrows(GuestStringException.class, () -> call.liftString(pointer, 3));
            assertTrue(bridge.guestLiveBlocks() > 0, "it is still there to be read");
        }
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void aTrapInItPoisons(TestEngine engine) {
        TestBridge bridge = open(engine);
        GuestTrapException trap = assertThrows(GuestTrapException.class, () -> {
            try (GuestCall call = bridge.enter("version")) {
                // what it is told of was never handed out by reversed
                call.postReturn(bridge.function("cabi_post_reversed"), call.invoke());
            }
        });
        assertEquals("cabi_post_reversed", trap.export());
        assertTrue(bridge.poisoned());
    }

    @OnBothEngines
    void notWhereAnArgumentFindsNoMemory(TestEngine engine) {
        TestBridge bridge = open(engine);
        bridge.raw("fault_malloc", 1, RETURN_ZERO, 0);
        assertThrows(GuestOutOfMemoryException.class, () -> reversed(bridge, "text"));
        assertEquals(0, bridge.allocator().liveCount());
        assertFalse(bridge.poisoned());
    }

    @OnBothEngines
    void aModuleThatArrivesMayLackIt(TestEngine engine) {
        ModuleContract contract = ModuleDemand.of(ModuleContract.VERSION, "Guest", "CANONICAL")
                .needsMemory()
                .allocatorAmong("cabi_realloc")
                .danglingEmpty()
                .keepsEmptyResults()
                .allocates("parameter 'text' of 'reversed'")
                .method("reversed", "(String) -> String", "(i32, i32) -> i32")
                .method("version", "() -> String", "() -> i32")
                .postReturn("cabi_post_reversed", "reversed")
                .postReturn("cabi_post_version", "version")
                .contract();
        TestBridge bridge = TestBridge.of(contract, Guest.CABI.bytes())
                .engine(engine.of(Guest.CABI))
                .build();
        assertEquals("txet", reversed(bridge, "text"));
        try (GuestCall call = bridge.enter("version")) {
            int area = (int) call.invoke();
            call.postReturn(bridge.function("cabi_post_version"), area);
            byte[] bytes = "1.0.0".getBytes(StandardCharsets.UTF_8);
            assertEquals("1.0.0", call.liftString(bridge.memory().getInt(area), bytes.length));
        }
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void anAllocatorOfAnotherFormIsNone(TestEngine engine) {
        DemandBuilder demand = ModuleDemand.of(ModuleContract.VERSION, "Guest", "CANONICAL")
                .needsMemory()
                .allocatorAmong("malloc")
                .allocates("parameter 'text' of 'countBytes'")
                .method("countBytes", "(String) -> int", "(i32, i32) -> i32");
        BindingException thrown =
                assertThrows(BindingException.class, () -> TestBridge.of(demand.contract(), Guest.SHAPES.bytes())
                        .engine(engine.of(Guest.SHAPES))
                        .build());
        assertTrue(
                thrown.getMessage()
                        .contains("CANONICAL allocates with 'malloc', which takes (pointer, old size, align, size)"),
                thrown::getMessage);
        assertSame(BindingException.class, thrown.getClass());
    }
}
