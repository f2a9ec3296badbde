package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.Allocation.State;
import io.wasmbridge.runtime.CallShape.Block;
import io.wasmbridge.runtime.CallShape.Made;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.Lowered;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each call shape, with a fault at each guest call of its protocol. */
class CallFaultsTest {

    private static final int DECOY_BYTES = 4096;

    static Stream<Arguments> shapes() {
        return TestEngine.with(CallShape.all());
    }

    /** What the guest's allocator can do wrong. */
    private enum MallocFault {
        NULL {
            @Override
            void arm(TestBridge bridge, int nth, Allocation decoy) {
                bridge.faultMalloc(nth, 1, 0);
            }
        },
        TRAP {
            @Override
            void arm(TestBridge bridge, int nth, Allocation decoy) {
                bridge.faultMalloc(nth, 2, 0);
            }
        },
        MINUS_ONE {
            @Override
            void arm(TestBridge bridge, int nth, Allocation decoy) {
                bridge.faultMalloc(nth, 3, -1);
            }
        },
        MISALIGNED {
            @Override
            void arm(TestBridge bridge, int nth, Allocation decoy) {
                bridge.faultMalloc(nth, 4, 1);
            }
        },
        OVERLAPPING {
            @Override
            void arm(TestBridge bridge, int nth, Allocation decoy) {
                bridge.faultMalloc(nth, 3, decoy.address() + 16);
            }
        },
        STRADDLING {
            @Override
            void arm(TestBridge bridge, int nth, Allocation decoy) {
                bridge.faultMalloc(nth, 3, (int) bridge.memory().sizeBytes() - 2);
            }
        };

        abstract void arm(TestBridge bridge, int nth, Allocation decoy);

        /** What the bridge makes of it where it allocates a block; empty where nobody can notice. */
        Optional<Class<? extends WasmBridgeException>> atHostBlock(Block block) {
            return switch (this) {
                case NULL -> Optional.of(GuestOutOfMemoryException.class);
                case TRAP -> Optional.of(GuestTrapException.class);
                case MINUS_ONE -> Optional.of(GuestPointerException.class);
                case OVERLAPPING, STRADDLING -> Optional.of(GuestAllocatorException.class);
                case MISALIGNED -> {
                    if (block.aligned()) {
                        yield Optional.of(GuestAllocatorException.class);
                    }
                    // Text may lie anywhere: it is the guest's free that refuses the address.
                    yield block.kept() ? Optional.empty() : Optional.of(GuestTrapException.class);
                }
            };
        }

        /** What the bridge makes of it where the guest allocates its result. */
        Class<? extends WasmBridgeException> atResult(Made made) {
            return switch (this) {
                case NULL, OVERLAPPING -> GuestPointerException.class;
                // The guest itself writes outside its memory.
                case TRAP, MINUS_ONE, STRADDLING -> GuestTrapException.class;
                case MISALIGNED -> made == Made.INTS ? GuestPointerException.class : GuestTrapException.class;
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBlockThatIsNotAllocatedIsNowhere(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        try (GuestCall call = bridge.enter("hash_string")) {
            Lowered text = call.lowerString("text", "the block that was here before");
            call.allocate();
            call.write(text);
            call.invoke(text.address(), text.length());
        }
        byte[] memory = bridge.memory().getBytes(0, (int) bridge.memory().sizeBytes());
        try (GuestCall call = bridge.enter("hash_string")) {
            Lowered text = call.lowerString("text", "another");
            assertThrows(RuntimeException.class, () -> call.write(text));
        }
        assertArrayEquals(memory, bridge.memory().getBytes(0, memory.length));
        assertFalse(bridge.poisoned());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void withoutAFault(TestEngine engine, CallShape shape) {
        TestBridge bridge = shape.open(engine);
        int entries = bridge.guestEntries();
        assertEquals(shape.expected(), shape.run(bridge));
        assertEquals(entries + shape.entries(), bridge.guestEntries(), "entered as often as the shape says");
        assertEquals(shape.kept(), bridge.guestLiveBlocks());
        assertEquals(0, bridge.allocator().liveCount());
        for (int i = 0; i < 20; i++) {
            assertEquals(shape.expected(), shape.run(bridge));
        }
        assertEquals(shape.kept(), bridge.guestLiveBlocks());
        bridge.raw("drop_kept");
        assertEquals(0, bridge.guestLiveBlocks());
        assertFalse(bridge.poisoned());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aFaultAtEachAllocation(TestEngine engine, CallShape shape) {
        for (int nth = 1; nth <= shape.mallocs(); nth++) {
            for (MallocFault fault : MallocFault.values()) {
                boolean atResult = nth > shape.hostBlocks().length;
                Optional<Class<? extends WasmBridgeException>> expected = atResult
                        ? Optional.of(fault.atResult(shape.made()))
                        : fault.atHostBlock(shape.hostBlocks()[nth - 1]);
                TestBridge bridge = shape.open(engine);
                Allocation decoy = bridge.allocator().allocate(DECOY_BYTES);
                fault.arm(bridge, nth, decoy);
                String what = fault + " at malloc " + nth;
                if (expected.isEmpty()) {
                    assertEquals(shape.expected(), shape.run(bridge), what);
                    continue;
                }
                WasmBridgeException thrown = assertThrows(expected.get(), () -> shape.run(bridge), what);
                assertEquals(0, thrown.getSuppressed().length, what);
                if (thrown instanceof GuestOutOfMemoryException) {
                    verifyAlive(bridge, shape, decoy);
                } else {
                    verifyPoisoned(bridge, thrown, decoy);
                }
            }
        }
    }

    /** The guest is as it was before the call: it has the blocks it had, and the call works. */
    private static void verifyAlive(TestBridge bridge, CallShape shape, Allocation decoy) {
        assertFalse(bridge.poisoned());
        assertEquals(1, bridge.allocator().liveCount());
        assertEquals(DECOY_BYTES, bridge.allocator().liveBytes());
        assertEquals(1, bridge.guestLiveBlocks());
        assertEquals(DECOY_BYTES, bridge.raw("live_bytes"));
        assertEquals(State.HOST_OWNED, decoy.state());
        assertEquals(shape.expected(), shape.run(bridge));
        decoy.close();
        assertEquals(shape.kept(), bridge.guestLiveBlocks());
    }

    private static void verifyPoisoned(TestBridge bridge, WasmBridgeException first, Allocation decoy) {
        Poisoned.verify(bridge, first);
        assertEquals(State.LOST, decoy.state());
        int entries = bridge.guestEntries();
        decoy.close();
        bridge.close();
        assertEquals(entries, bridge.guestEntries());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aFaultInTheFunction(TestEngine engine, CallShape shape) {
        verifyFunctionFault(engine, shape, "trap_now");
        verifyFunctionFault(engine, shape, "divide", 1, 0);
        verifyFunctionFault(engine, shape, "divide", Integer.MIN_VALUE, -1);
    }

    private static void verifyFunctionFault(TestEngine engine, CallShape shape, String failing, long... arguments) {
        TestBridge bridge = shape.open(engine);
        Allocation decoy = bridge.allocator().allocate(DECOY_BYTES);
        bridge.substitute(shape.export(), () -> bridge.raw(failing, arguments));
        GuestTrapException thrown = assertThrows(GuestTrapException.class, () -> shape.run(bridge), failing);
        assertEquals("WB-T01", thrown.code());
        assertEquals(shape.export(), thrown.export());
        assertEquals(0, thrown.getSuppressed().length);
        verifyPoisoned(bridge, thrown, decoy);
        // asked past the runtime: what the bridge allocated was not freed, not even once
        assertEquals(1 + shape.hostBlocks().length, bridge.guestLiveBlocks());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aTrapAtEachFree(TestEngine engine, CallShape shape) {
        for (int nth = 1; nth <= shape.frees(); nth++) {
            TestBridge bridge = shape.open(engine);
            Allocation decoy = bridge.allocator().allocate(DECOY_BYTES);
            bridge.faultFree(nth);
            GuestTrapException thrown = assertThrows(GuestTrapException.class, () -> shape.run(bridge));
            assertEquals(0, thrown.getSuppressed().length);
            assertInstanceOf(com.dylibso.chicory.runtime.TrapException.class, thrown.getCause());
            verifyPoisoned(bridge, thrown, decoy);
            // asked past the runtime: those before it were freed, those after it were not
            assertEquals(1 + shape.kept() + shape.frees() - (nth - 1), bridge.guestLiveBlocks());
        }
    }

    /** The guest fills what it frees with 0xdd: where the third free traps, that shows which two went before. */
    @OnBothEngines
    void blocksAreFreedInReverseOrder(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        int[] addresses = new int[3];
        bridge.faultFree(3);
        assertThrows(GuestTrapException.class, () -> {
            try (GuestCall call = bridge.enter("reverse_packed")) {
                Lowered first = call.lowerString("first", "first text");
                Lowered second = call.lowerString("second", "second text");
                call.allocate();
                call.write(first);
                call.write(second);
                long packed = call.invoke(second.address(), second.length());
                addresses[0] = first.address();
                addresses[1] = second.address();
                addresses[2] = (int) (packed >>> 32);
                call.adopt(ArrayType.BYTES, addresses[2], (int) packed);
                assertEquals("txet dnoces", call.liftString(addresses[2], (int) packed));
            }
        });
        assertEquals("first text", bridge.memory().getString(addresses[0], 10));
        assertEquals((byte) 0xdd, bridge.memory().getByte(addresses[1]));
        assertEquals((byte) 0xdd, bridge.memory().getByte(addresses[2]));
    }

    @OnBothEngines
    void theCallStackOfTheEngineRunsOut(TestEngine engine) {
        for (String overflow : new String[] {"overflow_stack", "overflow_shadow_stack"}) {
            TestBridge bridge = TestBridge.shapes(engine);
            Allocation decoy = bridge.allocator().allocate(DECOY_BYTES);
            CallShape shape = CallShape.all().findFirst().orElseThrow();
            bridge.substitute(shape.export(), () -> bridge.raw(overflow, 0));
            GuestTrapException thrown = assertThrows(GuestTrapException.class, () -> shape.run(bridge), overflow);
            verifyPoisoned(bridge, thrown, decoy);
        }
    }

    @OnBothEngines
    void aStackOverflowIsNamed(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        GuestTrapException thrown = assertThrows(GuestTrapException.class, () -> bridge.call("overflow_stack", 0));
        assertEquals(
                "'overflow_stack' of shapes#1 trapped: call stack exhausted. The instance is poisoned.",
                thrown.getMessage());
    }

    /** A machine that breaks its function's type: what it gave is not read as something else. */
    @OnBothEngines
    void anotherNumberOfResults(TestEngine engine) {
        for (String export : new String[] {"live_blocks", "nothing"}) {
            TestBridge bridge = TestBridge.shapes(engine);
            GuestTrapException thrown = assertThrows(GuestTrapException.class, () -> {
                try (GuestCall call = bridge.enter(export)) {
                    call.invokeAll(2);
                }
            });
            assertEquals(export, thrown.export());
            Poisoned.verify(bridge, thrown);
        }
    }

    @OnBothEngines
    void theGuestStaysOutOfMemory(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        bridge.faultMalloc(2, 5, 0);
        CallShape two = ArgumentShapes.all()
                .filter(shape -> shape.hostBlocks().length == 2)
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < 5; i++) {
            assertThrows(GuestOutOfMemoryException.class, () -> two.run(bridge));
            assertEquals(0, bridge.guestLiveBlocks());
        }
        bridge.faultMalloc(0, 0, 0);
        assertEquals(two.expected(), two.run(bridge));
    }
}
