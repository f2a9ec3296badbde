package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.Allocation.State;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import java.util.List;
import org.junit.jupiter.api.function.Executable;

class AllocationTest {

    /** Runs {@code misuse}, which throws {@code expected}; neither the guest nor the ledger notices. */
    private static <T extends Throwable> T misuse(TestBridge bridge, Class<T> expected, Executable misuse) {
        int entries = bridge.guestEntries();
        int liveCount = bridge.allocator().liveCount();
        long liveBytes = bridge.allocator().liveBytes();
        T thrown = assertThrows(expected, misuse);
        assertEquals(entries, bridge.guestEntries(), "guest code ran");
        assertEquals(liveCount, bridge.allocator().liveCount());
        assertEquals(liveBytes, bridge.allocator().liveBytes());
        assertFalse(bridge.poisoned());
        return thrown;
    }

    private static List<Executable> uses(Allocation block) {
        return List.of(
                block::address,
                block::transfer,
                block::bytes,
                block::shorts,
                block::chars,
                block::ints,
                block::longs,
                block::floats,
                block::doubles);
    }

    @OnBothEngines
    void released(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().allocate(24);
        assertEquals(State.HOST_OWNED, block.state());
        block.close();
        assertEquals(State.RELEASED, block.state());
        assertEquals(0, bridge.guestLiveBlocks());
        assertEquals(24, block.sizeBytes());
        for (Executable use : uses(block)) {
            assertEquals(
                    "WB-O01",
                    misuse(bridge, UseAfterReleaseException.class, use).code());
        }
        DoubleReleaseException twice = misuse(bridge, DoubleReleaseException.class, block::close);
        assertEquals("WB-O03", twice.code());
        assertInstanceOf(IllegalStateException.class, twice);
        assertFalse(twice.poisoned());
        assertEquals(State.RELEASED, block.state());
    }

    @OnBothEngines
    void transferred(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().allocateUtf8("kept");
        int address = block.address();
        assertEquals(address, block.transfer());
        assertEquals(State.TRANSFERRED, block.state());
        assertEquals(0, bridge.allocator().liveCount());
        assertEquals(0, bridge.allocator().liveBytes());
        assertEquals(1, bridge.guestLiveBlocks());
        for (Executable use : uses(block)) {
            assertEquals(
                    "WB-O02",
                    misuse(bridge, UseAfterTransferException.class, use).code());
        }
        int entries = bridge.guestEntries();
        block.close();
        block.close();
        assertEquals(entries, bridge.guestEntries());
        assertEquals(State.TRANSFERRED, block.state());

        bridge.call("keep_string", address, 4);
        bridge.call("drop_kept");
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void lostWhenPoisoned(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().allocate(24);
        Allocation empty = bridge.allocator().allocate(0);
        Allocation released = bridge.allocator().allocate(8);
        released.close();
        Allocation transferred = bridge.allocator().allocate(8);
        transferred.transfer();
        GuestTrapException trap = assertThrows(GuestTrapException.class, () -> bridge.call("trap_now"));

        int entries = bridge.guestEntries();
        for (Allocation lost : List.of(block, empty)) {
            assertEquals(State.LOST, lost.state());
            for (Executable use : uses(lost)) {
                assertSame(
                        trap, assertThrows(InstancePoisonedException.class, use).getCause());
            }
            lost.close();
            lost.close();
            assertEquals(State.LOST, lost.state());
        }
        assertEquals(State.RELEASED, released.state());
        assertEquals(State.TRANSFERRED, transferred.state());
        assertEquals(entries, bridge.guestEntries());
        Poisoned.verify(bridge, trap);
    }

    @OnBothEngines
    void lostWhenClosed(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().allocate(24);
        Allocation empty = bridge.allocator().allocate(0);
        int entries = bridge.guestEntries();
        bridge.close();
        bridge.close();
        assertEquals(0, bridge.allocator().liveCount());
        assertEquals(0, bridge.allocator().liveBytes());
        for (Allocation lost : List.of(block, empty)) {
            assertEquals(State.LOST, lost.state());
            for (Executable use : uses(lost)) {
                assertThrows(UseAfterReleaseException.class, use);
            }
            lost.close();
        }
        UseAfterReleaseException after = assertThrows(UseAfterReleaseException.class, () -> bridge.call("nothing"));
        assertEquals("nothing", after.export());
        assertEquals("'nothing' of shapes#1 cannot be used: the bridge is closed", after.getMessage());
        assertThrows(UseAfterReleaseException.class, () -> bridge.allocator().allocate(8));
        assertEquals(entries, bridge.guestEntries());
        assertFalse(bridge.poisoned());
    }

    @OnBothEngines
    void lostWhereTheGuestHasNoFree(TestEngine engine) {
        TestBridge bridge = TestBridge.of(Guest.NO_FREE, engine).build();
        Allocation block = bridge.allocator().allocate(24);
        assertEquals(1, bridge.allocator().liveCount());
        block.close();
        assertEquals(State.LOST, block.state());
        assertEquals(0, bridge.allocator().liveCount());
        String message =
                assertThrows(UseAfterReleaseException.class, block::address).getMessage();
        assertFalse(message.contains("bridge is closed"), message);
        block.close();

        try (GuestCall call = bridge.enter("count_bytes")) {
            var text = call.lowerString("text", "lent");
            call.allocate();
            call.write(text);
            assertEquals(4, call.invoke(text.address(), text.length()));
            assertEquals(1, bridge.allocator().liveCount());
        }
        assertEquals(0, bridge.allocator().liveCount());
    }

    @OnBothEngines
    void recordedAsReleasedBeforeItIsFreed(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().allocate(24);
        Allocation other = bridge.allocator().allocate(24);
        bridge.faultFree(1);
        GuestTrapException trap = assertThrows(GuestTrapException.class, block::close);
        assertEquals("free", trap.export());
        assertEquals(State.RELEASED, block.state());
        assertEquals(State.LOST, other.state());
        Poisoned.verify(bridge, trap);
        int entries = bridge.guestEntries();
        other.close();
        assertThrows(DoubleReleaseException.class, block::close);
        assertEquals(entries, bridge.guestEntries());
    }

    @OnBothEngines
    void ofAnotherInstance(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        TestBridge other = TestBridge.shapes(engine);
        Allocation block = other.allocator().copyOf(new int[] {1, 2});
        IntView view = block.ints();
        WrongInstanceException thrown = misuse(bridge, WrongInstanceException.class, () -> {
            try (GuestCall call = bridge.enter("sum_i32")) {
                call.lowerView(ArrayType.INTS, "values", view);
            }
        });
        assertEquals("WB-O06", thrown.code());
        assertEquals("'values' belongs to another instance than 'sum_i32' of shapes#1", thrown.getMessage());
        assertEquals(State.HOST_OWNED, block.state());
        block.close();
        assertEquals(0, other.guestLiveBlocks());
    }

    @OnBothEngines
    void borrowedOnlyWhileACallRuns(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().copyOf(new int[] {1, 2, 3});
        IntView slice = block.ints().slice(1, 2);
        try (GuestCall call = bridge.enter("sum_i32")) {
            var first = call.lowerView(ArrayType.INTS, "values", block.ints());
            call.lowerView(ArrayType.INTS, "same", slice);
            assertEquals(State.BORROWED, block.state());
            BorrowConflictException close = misuse(bridge, BorrowConflictException.class, block::close);
            assertEquals("WB-O04", close.code());
            misuse(bridge, BorrowConflictException.class, block::transfer);
            assertEquals(State.BORROWED, block.state());
            block.ints().set(0, 10);
            assertEquals(15, call.invoke(first.address(), first.length()));
            assertEquals(State.BORROWED, block.state());
        }
        assertEquals(State.HOST_OWNED, block.state());

        assertThrows(IllegalArgumentException.class, () -> {
            try (GuestCall call = bridge.enter("first4_i32")) {
                call.lowerFixedView(ArrayType.INTS, "values", block.ints(), 4);
            }
        });
        assertEquals(State.HOST_OWNED, block.state(), "given back by a call that was refused");
        block.close();
        assertEquals(0, bridge.guestLiveBlocks());
    }
}
