package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.Allocation.State;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.Lowered;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A handle as an argument: what state it is in before, during and after the call, reached or not. */
class AllocationArgumentsTest {

    @OnBothEngines
    void itIsLentForTheCall(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().copyOf(new byte[] {1, 2, 3});
        List<State> seen = new ArrayList<>();
        bridge.substitute("hash_string", () -> {
            seen.add(block.state());
            assertThrows(BorrowConflictException.class, block::close);
            assertThrows(BorrowConflictException.class, block::transfer);
            return 7;
        });

        try (GuestCall call = bridge.enter("hash_string")) {
            Lowered argument = call.lowerAllocation("block", block);
            call.allocate();
            assertEquals(7, call.invoke(argument.address(), argument.length()));
            assertEquals(block.address(), argument.address());
            assertEquals(3, argument.lengthBytes());
        }

        assertEquals(List.of(State.BORROWED), seen);
        assertEquals(State.HOST_OWNED, block.state());
        block.close();
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void itIsTheGuestsWhenTheCallReturns(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().copyOf(new byte[] {1, 2, 3});
        List<State> seen = new ArrayList<>();
        bridge.substitute("hash_string", () -> {
            seen.add(block.state());
            return 0;
        });

        try (GuestCall call = bridge.enter("hash_string")) {
            Lowered argument = call.lowerAllocation("block", block).transferred();
            assertEquals(State.BORROWED, block.state());
            call.allocate();
            call.invoke(argument.address(), argument.length());
        }

        assertEquals(List.of(State.BORROWED), seen);
        assertEquals(State.TRANSFERRED, block.state());
        assertEquals(0, bridge.allocator().liveCount());
        assertEquals(1, bridge.guestLiveBlocks(), "it was not freed");
        block.close();
    }

    /** The allocation of a later argument fails. */
    @OnBothEngines
    void aCallThatIsNotReachedLeavesItTheHosts(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().copyOf(new byte[] {1, 2, 3});
        bridge.faultMalloc(1, 1, 0);

        assertThrows(GuestOutOfMemoryException.class, () -> {
            try (GuestCall call = bridge.enter("hash_string")) {
                call.lowerAllocation("block", block).transferred();
                call.lowerString("text", "héllo");
                call.allocate();
            }
        });

        assertEquals(State.HOST_OWNED, block.state());
        assertEquals(1, bridge.allocator().liveCount());
        block.close();
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void whatIsHandedOverIsLentToNothingElse(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().allocate(8);
        ByteView view = block.bytes();

        try (GuestCall call = bridge.enter("hash_string")) {
            call.lowerAllocation("a", block).transferred();
            assertThrows(BorrowConflictException.class, () -> call.lowerAllocation("b", block));
            assertThrows(BorrowConflictException.class, () -> call.lowerView(ArrayType.BYTES, "c", view));
            assertThrows(BorrowConflictException.class, () -> call.lowerAllocation("d", block)
                    .transferred());
        }
        try (GuestCall call = bridge.enter("hash_string")) {
            call.lowerView(ArrayType.BYTES, "a", view);
            Lowered lent = call.lowerAllocation("b", block);
            assertThrows(BorrowConflictException.class, lent::transferred);
        }

        assertEquals(State.HOST_OWNED, block.state());
        block.close();
        assertEquals(0, bridge.guestLiveBlocks());
    }

    /** A handle of somebody else's making. */
    @OnBothEngines
    void whatIsNoBlock(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation real = bridge.allocator().allocate(8);
        Allocation foreign = (Allocation) java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Allocation.class},
                (proxy, method, arguments) -> method.invoke(real, arguments));

        try (GuestCall call = bridge.enter("hash_string")) {
            IllegalArgumentException thrown =
                    assertThrows(IllegalArgumentException.class, () -> call.lowerAllocation("block", foreign));
            assertEquals("'block' is no block of guest memory", thrown.getMessage());
        }
        real.close();
    }

    @OnBothEngines
    void whatIsKeptLeavesTheCall(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        AtomicReference<Allocation> kept = new AtomicReference<>();
        int address = (int) bridge.raw("malloc", 24);

        try (GuestCall call = bridge.enter("live_blocks")) {
            kept.set(call.liftAllocation(address, 24));
        }

        assertEquals(State.HOST_OWNED, kept.get().state());
        assertEquals(24, bridge.allocator().liveBytes());
        kept.get().close();
        assertEquals(0, bridge.guestLiveBlocks());
        assertFalse(bridge.poisoned());
    }

    @ParameterizedTest
    @EnumSource
    void whatLiesOutsideMemoryPoisons(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        int end = (int) bridge.memory().sizeBytes();

        GuestPointerException thrown = assertThrows(GuestPointerException.class, () -> {
            try (GuestCall call = bridge.enter("live_blocks")) {
                call.liftAllocation(end - 4, 5);
            }
        });

        assertSame(GuestPointerException.CODE, thrown.code());
        assertEquals(0, bridge.allocator().liveCount());
    }
}
