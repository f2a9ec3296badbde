package io.wasmbridge.runtime;

import static io.wasmbridge.runtime.HostFunctionsTest.callTwice;
import static io.wasmbridge.runtime.HostFunctionsTest.fetch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.dylibso.chicory.runtime.HostFunction;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.ModuleContract;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.function.Executable;

/** Imports that call the bridge back. */
class ReentryTest {

    /** The length of the text that {@code callTwice} lends. */
    private static final int LENT = 23;

    private TestBridge bridge;

    /** A bridge whose import {@code fetch} runs {@code body}, which may use the bridge. */
    private void build(TestEngine engine, LongUnaryOperator body) {
        bridge = TestBridge.imports(engine, serving(body));
    }

    private static HostFunction serving(LongUnaryOperator body) {
        return fetch((instance, arguments) -> new long[] {body.applyAsLong((int) arguments[0])});
    }

    @OnBothEngines
    void theSameThreadMayCallBack(TestEngine engine) {
        build(engine, key -> key == 0 ? 100 : (int) bridge.call("run", key - 1));
        assertEquals(106, bridge.call("run", 5));
    }

    @OnBothEngines
    void argumentsAndResultsOfNestedCallsAreTheirOwn(TestEngine engine) {
        build(engine, key -> key == 1 ? callTwice(bridge, 0) : key + 1000);
        // the guest traps if the text it was lent changes while the host runs
        int inner = 2000 + LENT;
        assertEquals(inner + 1000 + LENT, callTwice(bridge, 1));
        assertFalse(bridge.poisoned());
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void sixtyFourDeepAndNoDeeper(TestEngine engine) {
        AtomicInteger deepest = new AtomicInteger();
        List<ReentrantCallException> refused = new ArrayList<>();
        build(engine, key -> {
            deepest.incrementAndGet();
            try {
                return bridge.call("run", key);
            } catch (ReentrantCallException tooDeep) {
                refused.add(tooDeep);
                return 0;
            }
        });
        assertEquals(64, bridge.call("run", 1));
        assertEquals(64, deepest.get());
        assertEquals(1, refused.size());
        assertEquals("WB-C02", refused.get(0).code());
        assertFalse(refused.get(0).poisoned());
        assertEquals(
                "'run' of imports#1 cannot be called now: 64 calls are under way",
                refused.get(0).getMessage());
        assertFalse(bridge.poisoned());
        assertEquals(64, bridge.call("run", 1), "the depth is counted down again");
    }

    @OnBothEngines
    void theGuestsAllocatorMayNotBeCalledInTheMiddleOfItself(TestEngine engine) {
        List<Throwable> refused = new ArrayList<>();
        LongUnaryOperator body = key -> {
            refused.add(assertThrows(ReentrantCallException.class, () -> bridge.call("live_blocks")));
            refused.add(assertThrows(
                    ReentrantCallException.class, () -> bridge.allocator().allocate(8)));
            return 8191;
        };
        // 'run' is fetch plus 1, so the host decides what this allocator gives
        ModuleContract contract = ModuleContract.of(ModuleContract.VERSION, "imports.wasm")
                .allocator("run", "(i32) -> i32")
                .function("live_blocks", "() -> i32")
                .function("say_hello", "() -> ()")
                .build();
        bridge = TestBridge.of(contract, Guest.IMPORTS.bytes())
                .engine(engine.of(Guest.IMPORTS))
                .hostFunctions(serving(body))
                .build();
        assertEquals(8192, bridge.allocator().allocate(16).address());
        try (GuestCall call = bridge.enter("say_hello")) {
            call.lowerString("text", "more");
            assertThrows(GuestAllocatorException.class, call::allocate, "it gave that block before");
        }
        assertEquals(4, refused.size());
    }

    @OnBothEngines
    void aFaultThatIsSwallowedIsRaisedAgain(TestEngine engine) {
        List<Throwable> swallowed = new ArrayList<>();
        build(engine, key -> {
            try {
                bridge.call("call_twice", -1, 8, 0);
            } catch (GuestTrapException trap) {
                swallowed.add(trap);
            }
            return 41;
        });
        InstancePoisonedException raised = assertThrows(InstancePoisonedException.class, () -> bridge.call("run", 1));
        assertEquals(1, swallowed.size());
        assertSame(swallowed.get(0), raised.getCause());
        assertEquals("env.fetch", raised.export());
        Poisoned.verify(bridge, swallowed.get(0));
    }

    @OnBothEngines
    void anExceptionCrossesEveryFrameUnwrapped(TestEngine engine) {
        RuntimeException failure = new RuntimeException("at the bottom");
        build(engine, key -> {
            if (key == 0) {
                throw failure;
            }
            return bridge.call("run", key - 1);
        });
        assertSame(failure, assertThrows(RuntimeException.class, () -> bridge.call("run", 3)));
        assertSame(failure, Poisoned.verify(bridge));
    }

    @OnBothEngines
    void anExceptionThatIsReplacedOnTheWay(TestEngine engine) {
        RuntimeException first = new RuntimeException("at the bottom");
        RuntimeException second = new RuntimeException("on the way", first);
        build(engine, key -> {
            if (key == 0) {
                throw first;
            }
            assertSame(first, assertThrows(RuntimeException.class, () -> bridge.call("run", key - 1)));
            throw second;
        });
        assertSame(second, assertThrows(RuntimeException.class, () -> bridge.call("run", 1)));
        assertSame(first, Poisoned.verify(bridge));
    }

    @OnBothEngines
    void aGuestsTrapUnderAnImportStaysTheGuests(TestEngine engine) {
        List<Throwable> seen = new ArrayList<>();
        build(engine, key -> {
            try {
                return bridge.call("call_twice", -1, 8, 0);
            } catch (GuestTrapException trap) {
                seen.add(trap);
                throw trap;
            }
        });
        GuestTrapException thrown = assertThrows(GuestTrapException.class, () -> bridge.call("run", 1));
        assertSame(seen.get(0), thrown);
        assertEquals("call_twice", thrown.export());
        Poisoned.verify(bridge, thrown);
    }

    @OnBothEngines
    void aBorrowedBlockCannotBeClosedMeanwhile(TestEngine engine) {
        List<BorrowConflictException> conflicts = new ArrayList<>();
        Allocation[] block = new Allocation[1];
        build(engine, key -> {
            assertEquals(Allocation.State.BORROWED, block[0].state());
            conflicts.add(assertThrows(BorrowConflictException.class, block[0]::close));
            conflicts.add(assertThrows(BorrowConflictException.class, block[0]::transfer));
            return key;
        });
        block[0] = bridge.allocator().allocateUtf8("borrowed");
        try (GuestCall call = bridge.enter("call_twice")) {
            Lowered text = call.lowerView(ArrayType.BYTES, "text", block[0].bytes());
            call.allocate();
            assertEquals(5 + 8, call.invoke(text.address(), text.length(), 5));
        }
        assertEquals(4, conflicts.size());
        assertEquals(Allocation.State.HOST_OWNED, block[0].state());
        block[0].close();
        assertEquals(0, bridge.guestLiveBlocks());
        assertFalse(bridge.poisoned());
    }

    @OnBothEngines
    void viewsAcrossACallBack(TestEngine engine) {
        ByteView[] views = new ByteView[2];
        build(engine, key -> {
            assertThrows(StaleViewException.class, () -> views[0].get(0), "the outer call is a call");
            views[1] = view();
            views[1].get(0);
            return key;
        });
        ByteView ofMemory = bridge.memory().bytes(1024, 4);
        Allocation block = bridge.allocator().allocate(8);
        ByteView ofBlock = block.bytes();
        views[0] = view();
        views[0].get(0);
        bridge.call("run", 1);
        assertNotNull(views[1]);
        assertThrows(StaleViewException.class, () -> views[1].get(0), "the guest ran on when the import returned");
        ofMemory.get(0);
        ofBlock.get(0);
    }

    private ByteView view() {
        try (GuestCall call = bridge.enter("entry_count_ptr")) {
            return call.liftView(ArrayType.BYTES, (int) call.invoke(), 4);
        }
    }

    @OnBothEngines
    void blocksMayBeMadeAndFreedMeanwhile(TestEngine engine) {
        build(engine, key -> {
            try (Allocation block = bridge.allocator().allocate(64)) {
                block.bytes().fill((byte) 1);
            }
            return key;
        });
        assertEquals(3 + LENT, callTwice(bridge, 3));
        assertEquals(0, bridge.guestLiveBlocks());
        assertEquals(0, bridge.allocator().liveCount());
    }

    @OnBothEngines
    void forbidden(TestEngine engine) {
        List<ReentrantCallException> refused = new ArrayList<>();
        Allocation[] block = new Allocation[1];
        bridge = TestBridge.of(Guest.IMPORTS, engine)
                .hostFunctions(serving(key -> {
                    List<Executable> calls = List.of(
                            () -> bridge.call("run", key),
                            () -> bridge.allocator().allocate(8),
                            () -> bridge.allocator().allocateUtf8("text"),
                            () -> bridge.allocator().copyOf(new long[2]),
                            block[0]::close);
                    calls.forEach(call -> refused.add(assertThrows(ReentrantCallException.class, call)));
                    assertEquals(1, block[0].bytes().get(0), "memory may be read");
                    return key;
                }))
                .reentry(false)
                .build();
        block[0] = bridge.allocator().allocate(4);
        block[0].bytes().fill((byte) 1);
        assertEquals(8, bridge.call("run", 7));
        assertEquals(9, bridge.call("run", 8), "a call is over when it returns");
        assertEquals(10, refused.size());
        assertEquals("WB-C02", refused.get(0).code());
        assertEquals(
                "'run' of imports#1 cannot be called now: another call is under way, and the bridge was built with"
                        + " reentry(false)",
                refused.get(0).getMessage());
        assertFalse(bridge.poisoned());
        assertEquals(1, bridge.allocator().liveCount());
        block[0].close();
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void forbiddenAndPassedOn(TestEngine engine) {
        bridge = TestBridge.of(Guest.IMPORTS, engine)
                .hostFunctions(serving(key -> bridge.call("run", key)))
                .reentry(false)
                .build();
        ReentrantCallException thrown = assertThrows(ReentrantCallException.class, () -> callTwice(bridge, 1));
        assertSame(thrown, Poisoned.verify(bridge), "it crossed frames of the guest");
    }

    @OnBothEngines
    void closedMeanwhile(TestEngine engine) {
        build(engine, key -> {
            bridge.close();
            assertThrows(UseAfterReleaseException.class, () -> bridge.call("live_blocks"));
            return key;
        });
        assertThrows(UseAfterReleaseException.class, () -> callTwice(bridge, 1));
        assertEquals(0, bridge.allocator().liveCount());
        assertEquals(1, bridge.guestLiveBlocks(), "what the call lent was lost, not freed");
    }
}
