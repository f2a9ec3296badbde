package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.Allocation.State;
import io.wasmbridge.runtime.generated.BlockReader;
import io.wasmbridge.runtime.generated.BlockWriter;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestResource;
import io.wasmbridge.runtime.generated.HostImport;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.MemoryType;
import io.wasmbridge.runtime.generated.MemoryTypes;
import io.wasmbridge.runtime.generated.ResourceHandle;
import io.wasmbridge.runtime.generated.ResourceType;
import io.wasmbridge.runtime.generated.TextType;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.function.Executable;

/** Whose a block or an object is before, while and after a call hands it over, and when that fails. */
class TransfersTest {

    private static final String CALLED = "hash_string";
    private static final HostImport SERVED = HostImport.of("env", "Env.give", "() -> i32", "give");

    static final class Thing extends GuestResource {
        Thing(ResourceHandle handle) {
            super(handle);
        }
    }

    private static final class Mine extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Calls with the block and with a text, both handed over; in its place runs {@code body}. */
    private static void give(TestBridge bridge, Allocation block, LongSupplier body) {
        bridge.substitute(CALLED, body);
        try (GuestCall call = bridge.enter(CALLED)) {
            Lowered values = call.lowerAllocation("block", block).transferred();
            Lowered text = call.lowerString("text", "text").transferred();
            call.allocate();
            call.write(text);
            long status = call.invoke(values.address(), text.address());
            if (status != 0) {
                throw call.error(status);
            }
        }
    }

    private static void account(TestBridge bridge, int liveCount, long liveBytes, long given, long givenBytes) {
        Allocator allocator = bridge.allocator();
        assertEquals(liveCount, allocator.liveCount(), "live blocks");
        assertEquals(liveBytes, allocator.liveBytes(), "live bytes");
        assertEquals(given, allocator.transferredCount(), "transferred blocks");
        assertEquals(givenBytes, allocator.transferredBytes(), "transferred bytes");
    }

    private static final MemoryType<String> TEXT = MemoryTypes.text(TextType.UTF_8);

    /** The same value twice in a record, the first marked as handed over. */
    private static final class Twice extends MemoryType<String> {
        private final MemoryType<String> part;

        Twice(MemoryType<String> part) {
            super("Twice", 2 * part.sizeBytes(), part.alignBytes());
            this.part = part;
        }

        @Override
        protected void lower(BlockWriter block, int offset, String value) {
            block.setTransferred(part, "marked", offset, value);
            block.set(part, "unmarked", offset + part.sizeBytes(), value);
        }

        @Override
        protected String lift(BlockReader memory, int address) {
            throw new AssertionError("nothing is read");
        }
    }

    @OnBothEngines
    void aMarkHoldsForAllThatIsWithinWhatItMarks(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        bridge.substitute(CALLED, () -> 0);
        try (GuestCall call = bridge.enter(CALLED)) {
            Lowered pairs = call.lower(new Twice(new Twice(TEXT)), "pairs", "four");
            call.allocate();
            call.write(pairs);
            call.invoke(pairs.address(), 0);
        }
        // both texts of the pair that is marked, and the marked one of the other
        account(bridge, 0, 0, 3, 12);
        assertEquals(3, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void inBetweenItIsNobodysToUse(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().copyOf(new byte[] {1, 2, 3});
        ByteView view = block.bytes();
        give(bridge, block, () -> {
            assertEquals(State.BORROWED, block.state());
            for (Executable use : List.<Executable>of(
                    block::close, block::transfer, block::address, block::bytes, () -> view.set(0, (byte) 9))) {
                assertEquals(
                        "WB-O04",
                        assertThrows(BorrowConflictException.class, use).code());
            }
            GuestCall nested = bridge.guest().enter(bridge.function("sum_i8"));
            assertThrows(BorrowConflictException.class, () -> nested.lowerAllocation("values", block));
            nested.close();
            account(bridge, 2, 7, 0, 0);
            return 0;
        });
        assertEquals(State.TRANSFERRED, block.state());
        assertThrows(UseAfterTransferException.class, () -> view.get(0));
        account(bridge, 0, 0, 2, 7);
        assertEquals(7, bridge.allocator().peakBytes());
        assertEquals(2, bridge.guestLiveBlocks());
    }

    /** The guest frees what it is given, and gives the address out again before it returns. */
    @OnBothEngines
    void theGuestMayFreeItAtOnce(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().allocate(24);
        int address = block.address();
        AtomicReference<Allocation> again = new AtomicReference<>();
        give(bridge, block, () -> {
            bridge.raw("free", address);
            again.set(bridge.allocator().allocate(24));
            assertEquals(address, again.get().address());
            return 0;
        });
        assertEquals(State.TRANSFERRED, block.state());
        assertEquals(State.HOST_OWNED, again.get().state());
        account(bridge, 1, 24, 2, 28);
        again.get().bytes().fill((byte) 1);
        again.get().close();
        account(bridge, 0, 0, 2, 28);
        assertEquals(1, bridge.guestLiveBlocks(), "the text is the guest's");
        assertFalse(bridge.poisoned());
    }

    @OnBothEngines
    void aStatusThatSaysErrorIsAReturn(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().allocate(24);
        assertThrows(GuestErrorException.class, () -> give(bridge, block, () -> 5));
        assertEquals(State.TRANSFERRED, block.state());
        account(bridge, 0, 0, 2, 28);
        assertEquals(2, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void whatTheGuestIsNeverReachedWithIsFreed(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().allocate(24);
        int entries = bridge.guestEntries();
        try (GuestCall call = bridge.enter(CALLED)) {
            call.lowerAllocation("block", block).transferred();
            assertThrows(NullPointerException.class, () -> call.lowerString("text", null));
        }
        assertEquals(entries, bridge.guestEntries());
        assertEquals(State.HOST_OWNED, block.state());
        try (GuestCall call = bridge.enter(CALLED)) {
            call.lowerAllocation("block", block).transferred();
            call.lowerString("text", "text").transferred();
            call.allocate();
            account(bridge, 2, 28, 0, 0);
        }
        assertEquals(State.HOST_OWNED, block.state());
        account(bridge, 1, 24, 0, 0);
        assertEquals(1, bridge.guestLiveBlocks());
        block.bytes().set(0, (byte) 1);
        block.close();
        assertEquals(0, bridge.guestLiveBlocks());
    }

    /** Closed by another thread, for example, when all arguments are there. */
    @OnBothEngines
    void whatIsRefusedAtTheDoorIsLostWithTheInstance(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().allocate(24);
        int entries = bridge.guestEntries();
        try (GuestCall call = bridge.enter(CALLED)) {
            Lowered values = call.lowerAllocation("block", block).transferred();
            call.allocate();
            bridge.close();
            assertEquals(
                    CALLED,
                    assertThrows(UseAfterReleaseException.class, () -> call.invoke(values.address(), 24))
                            .export());
        }
        assertEquals(entries, bridge.guestEntries());
        assertEquals(State.LOST, block.state());
        block.close();
        account(bridge, 0, 0, 0, 0);
    }

    @OnBothEngines
    void aTrapLosesIt(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().allocate(24);
        GuestTrapException trap = assertThrows(
                GuestTrapException.class,
                () -> give(bridge, block, () -> bridge.function("trap_now").call()));
        assertEquals(State.LOST, block.state());
        account(bridge, 0, 0, 0, 0);
        block.close();
        block.close();
        assertSame(
                trap,
                assertThrows(InstancePoisonedException.class, block::address).getCause());
        Poisoned.verify(bridge, trap);
    }

    /** The instance lives on, and with it the block, whoever it is that has it. */
    @OnBothEngines
    void whatAnImportThrowsLosesItAlone(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().allocate(24);
        Allocation other = bridge.allocator().allocate(8);
        Mine mine = new Mine();
        assertSame(
                mine,
                assertThrows(
                        Mine.class,
                        () -> give(bridge, block, () -> {
                            ((LinkedGuest) bridge.guest()).hostMayThrow(mine);
                            throw mine;
                        })));
        assertFalse(bridge.poisoned());
        assertEquals(State.LOST, block.state());
        assertEquals(State.HOST_OWNED, other.state());
        account(bridge, 1, 8, 0, 0);
        int entries = bridge.guestEntries();
        block.close();
        block.close();
        UseAfterTransferException thrown = assertThrows(UseAfterTransferException.class, block::address);
        assertTrue(
                thrown.getMessage()
                        .endsWith(" was to be transferred by a call that failed in the guest: whose it is, nobody can"
                                + " know"),
                thrown.getMessage());
        assertEquals(entries, bridge.guestEntries());
        assertEquals(3, bridge.guestLiveBlocks(), "nothing of it was freed");
        other.close();
        bridge.close();
    }

    // Objects of the guest.

    private static long give(TestBridge bridge, ResourceType type, ResourceHandle handle, LongSupplier body) {
        bridge.substitute("nothing", body);
        try (GuestCall call = bridge.enter("nothing")) {
            return call.invoke(type.give(call, "thing", new Thing(handle)));
        }
    }

    static ResourceHandle adopted(TestBridge bridge, ResourceType type, int address) {
        try (GuestCall call = bridge.enter("live_blocks")) {
            return type.adopt(call, address);
        }
    }

    @OnBothEngines
    void anObjectInBetweenIsNobodysToUse(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        ResourceType type = bridge.guest().resource("Thing", bridge.function("free"));
        ResourceHandle handle = adopted(bridge, type, 7);
        AtomicReference<ResourceHandle> again = new AtomicReference<>();
        give(bridge, type, handle, () -> {
            assertFalse(handle.closed());
            assertThrows(BorrowConflictException.class, handle::close);
            assertThrows(BorrowConflictException.class, handle::address);
            GuestCall nested = bridge.guest().enter(bridge.function("live_blocks"));
            assertThrows(BorrowConflictException.class, () -> handle.lend(nested));
            again.set(type.adopt(nested, 7));
            nested.close();
            return 0;
        });
        assertTrue(handle.closed());
        handle.close();
        assertThrows(UseAfterTransferException.class, handle::address);
        assertEquals(7, again.get().address(), "another object of the same number");
        ResourceHandle shown;
        try (GuestCall call = bridge.enter("live_blocks")) {
            shown = type.show(call, 7);
        }
        assertFalse(shown.closed());
        give(bridge, type, again.get(), () -> 0);
        assertFalse(shown.closed(), "the guest's now, and still there");
        assertEquals(7, shown.address());
    }

    @OnBothEngines
    void anObjectIsLostWithACallThatFails(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        ResourceType type = bridge.guest().resource("Thing", bridge.function("free"));
        ResourceHandle stranded = adopted(bridge, type, 7);
        Mine mine = new Mine();
        assertThrows(
                Mine.class,
                () -> give(bridge, type, stranded, () -> {
                    ((LinkedGuest) bridge.guest()).hostMayThrow(mine);
                    throw mine;
                }));
        assertFalse(bridge.poisoned());
        assertTrue(stranded.closed());
        stranded.close();
        stranded.close();
        assertThrows(UseAfterTransferException.class, stranded::address);

        ResourceHandle lost = adopted(bridge, type, 7);
        GuestTrapException trap = assertThrows(
                GuestTrapException.class,
                () -> give(bridge, type, lost, () -> bridge.function("trap_now").call()));
        assertTrue(lost.closed());
        lost.close();
        assertSame(
                trap,
                assertThrows(InstancePoisonedException.class, lost::address).getCause());
    }

    // Results of imports.

    /** Text that says when it is released, and fails. */
    private static final class Failing implements Marshaller<String> {
        @Override
        public int sizeBytes(String value) {
            return 1;
        }

        @Override
        public void lower(String value, ByteBuffer target) {
            target.put((byte) 1);
        }

        @Override
        public String lift(ByteBuffer source) {
            return "";
        }

        @Override
        public void release(String value) {
            throw new Mine();
        }
    }

    @OnBothEngines
    void aResultIsTheGuestsWhenTheHostReturns(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        ResourceType type = bridge.guest().resource("Thing", bridge.function("free"));
        Allocation block = bridge.allocator().allocate(24);
        ResourceHandle handle = adopted(bridge, type, 7);
        try (GuestCall call = bridge.guest().serve(SERVED)) {
            call.lowerAllocation("result", block).transferred();
            call.lowerString("text", "text").transferred();
            call.lowerString("own", "own");
            type.give(call, "thing", new Thing(handle));
            call.allocate();
            call.giveResult();
            account(bridge, 3, 31, 0, 0);
            assertEquals(State.BORROWED, block.state());
        }
        assertEquals(State.TRANSFERRED, block.state());
        assertTrue(handle.closed());
        account(bridge, 0, 0, 2, 28);
        assertEquals(2, bridge.guestLiveBlocks());
    }

    /** The guest never learns of a result when the host throws after all. */
    @OnBothEngines
    void aResultOfACallThatFailsStaysTheHosts(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        ResourceType type = bridge.guest().resource("Thing", bridge.function("free"));
        Allocation block = bridge.allocator().allocate(24);
        ResourceHandle handle = adopted(bridge, type, 7);
        assertThrows(Mine.class, () -> {
            try (GuestCall call = bridge.guest().serve(SERVED)) {
                call.lowerAllocation("result", block).transferred();
                call.lowerString("text", "text").transferred();
                call.marshal(new Failing(), "value", "value");
                type.give(call, "thing", new Thing(handle));
                call.allocate();
                call.giveResult();
            }
        });
        assertFalse(bridge.poisoned());
        assertEquals(State.HOST_OWNED, block.state());
        assertEquals(7, handle.address());
        account(bridge, 1, 24, 0, 0);
        assertEquals(1, bridge.guestLiveBlocks());
        block.close();
    }

    @OnBothEngines
    void aResultIsLostWhereWhatTheCallFreesTraps(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().allocate(24);
        GuestTrapException trap = assertThrows(GuestTrapException.class, () -> {
            try (GuestCall call = bridge.guest().serve(SERVED)) {
                call.lowerAllocation("result", block).transferred();
                call.lowerString("own", "own");
                call.allocate();
                bridge.faultFree(1);
                call.giveResult();
            }
        });
        assertEquals(State.LOST, block.state());
        account(bridge, 0, 0, 0, 0);
        assertInstanceOf(InstancePoisonedException.class, assertThrows(RuntimeException.class, block::address));
        Poisoned.verify(bridge, trap);
    }
}
