package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.ModuleContract;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Allocators of every signature. The guest remembers what each block was asked for, and traps unless its free is told the same; it
 * aligns no better than it is asked to.
 */
class AllocatorKindsTest {

    static Stream<Arguments> guests() {
        return TestEngine.with(Stream.of(Guest.CALLOC, Guest.WIDE, Guest.UNALIGNED, Guest.ALIGNED, Guest.MIXED));
    }

    static Stream<Arguments> unaligned() {
        return TestEngine.with(Stream.of(Guest.WIDE, Guest.UNALIGNED));
    }

    private static boolean aligns(Guest guest) {
        return guest != Guest.WIDE && guest != Guest.UNALIGNED;
    }

    private static boolean takesAlign(Guest guest) {
        return guest == Guest.ALIGNED || guest == Guest.MIXED;
    }

    private static boolean wide(Guest guest) {
        return guest == Guest.WIDE || guest == Guest.MIXED;
    }

    private static TestBridge open(TestEngine engine, Guest guest) {
        return TestBridge.of(guest, engine).build();
    }

    private static void assertCountsAgree(TestBridge bridge, int blocks) {
        assertEquals(blocks, bridge.guestLiveBlocks());
        assertEquals(blocks, bridge.allocator().liveCount());
        assertEquals(bridge.raw("live_bytes"), bridge.allocator().liveBytes());
    }

    private static long sum(TestBridge bridge, long... values) {
        try (GuestCall call = bridge.enter("sum_i64")) {
            Lowered argument = call.lower(ArrayType.LONGS, "values", values);
            call.allocate();
            assertCountsAgree(bridge, values.length == 0 ? 0 : 1);
            call.write(ArrayType.LONGS, argument, values);
            return call.invoke(argument.address(), argument.length());
        }
    }

    private static void keep(TestBridge bridge, long... values) {
        try (GuestCall call = bridge.enter("keep_i64")) {
            Lowered argument = call.lower(ArrayType.LONGS, "values", values).transferred();
            call.allocate();
            call.write(ArrayType.LONGS, argument, values);
            call.invoke(argument.address(), argument.length());
        }
    }

    private static int[] make(TestBridge bridge, int count) {
        try (GuestCall call = bridge.enter("make_i32")) {
            long packed = call.invoke(count);
            call.adopt(ArrayType.INTS, (int) (packed >>> 32), (int) packed);
            return call.liftArray(ArrayType.INTS, (int) (packed >>> 32), (int) packed);
        }
    }

    @ParameterizedTest
    @MethodSource("guests")
    void argumentsAndResults(TestEngine engine, Guest guest) {
        TestBridge bridge = open(engine, guest);
        for (int length = 0; length < 40; length++) {
            long[] values = new long[length];
            Arrays.setAll(values, i -> i - 7L);
            assertEquals(Arrays.stream(values).sum(), sum(bridge, values));
            assertEquals(length, make(bridge, length).length);
            assertCountsAgree(bridge, 0);
        }
    }

    /** The guest frees the block that it allocated: nothing larger, and at its beginning. */
    @ParameterizedTest
    @MethodSource("guests")
    void transferredArguments(TestEngine engine, Guest guest) {
        TestBridge bridge = open(engine, guest);
        for (int length = 0; length < 10; length++) {
            keep(bridge, new long[length]);
            assertEquals(length == 0 ? 0 : 1, bridge.guestLiveBlocks());
            assertEquals(8 * length, bridge.raw("live_bytes"));
            assertEquals(0, bridge.allocator().liveCount());
        }
        bridge.raw("drop_kept");
        assertCountsAgree(bridge, 0);
    }

    @ParameterizedTest
    @MethodSource("guests")
    void transferredArgumentsOfACallThatIsNotReached(TestEngine engine, Guest guest) {
        TestBridge bridge = open(engine, guest);
        bridge.faultMalloc(2, 1, 0);
        assertThrows(GuestOutOfMemoryException.class, () -> {
            try (GuestCall call = bridge.enter("keep_i64")) {
                call.lower(ArrayType.LONGS, "values", new long[3]).transferred();
                call.lower(ArrayType.LONGS, "more", new long[3]);
                call.allocate();
            }
        });
        assertCountsAgree(bridge, 0);
        assertFalse(bridge.poisoned());
    }

    @ParameterizedTest
    @MethodSource("guests")
    void handles(TestEngine engine, Guest guest) {
        TestBridge bridge = open(engine, guest);
        List<Allocation> blocks = new ArrayList<>();
        for (int align = 1; align <= 8; align *= 2) {
            for (int size : new int[] {1, 2, 7, 8, 9, 1000}) {
                Allocation block = bridge.allocator().allocate(size, align);
                assertEquals(0, block.address() % align);
                assertEquals(size, block.sizeBytes());
                block.bytes().fill((byte) 0x55);
                blocks.add(block);
                assertCountsAgree(bridge, blocks.size());
            }
        }
        blocks.forEach(Allocation::close);
        assertCountsAgree(bridge, 0);
    }

    @ParameterizedTest
    @MethodSource("guests")
    void alignmentsAboveThatOfTheWidestScalar(TestEngine engine, Guest guest) {
        Allocator allocator = open(engine, guest).allocator();
        for (int align = 16; align <= 4096; align *= 2) {
            int alignBytes = align;
            if (takesAlign(guest)) {
                try (Allocation block = allocator.allocate(10, align)) {
                    assertEquals(0, block.address() % align);
                }
            } else {
                assertThrows(IllegalArgumentException.class, () -> allocator.allocate(10, alignBytes));
            }
        }
        assertEquals(0, allocator.liveCount());
    }

    @ParameterizedTest
    @MethodSource("guests")
    void sizesThatNoGuestHas(TestEngine engine, Guest guest) {
        TestBridge bridge = open(engine, guest);
        for (int align = 1; align <= 8; align *= 2) {
            int alignBytes = align;
            assertThrows(
                    GuestOutOfMemoryException.class, () -> bridge.allocator().allocate(Integer.MAX_VALUE, alignBytes));
        }
        assertCountsAgree(bridge, 0);
        assertFalse(bridge.poisoned());
    }

    @ParameterizedTest
    @MethodSource("guests")
    void aHandleOfWhatTheAllocatorGaveIsTransferred(TestEngine engine, Guest guest) {
        TestBridge bridge = open(engine, guest);
        Allocation block = bridge.allocator().allocate(24, aligns(guest) ? 8 : 1);
        bridge.raw("keep_i64", block.transfer(), 3);
        assertEquals(0, bridge.allocator().liveCount());
        assertEquals(1, bridge.guestLiveBlocks());
        bridge.raw("drop_kept");
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @ParameterizedTest
    @MethodSource("unaligned")
    void aHandleInsideALargerBlockIsNotTransferred(TestEngine engine, Guest guest) {
        TestBridge bridge = open(engine, guest);
        Allocation block = bridge.allocator().allocate(24);
        assertEquals(31, bridge.allocator().liveBytes());
        IllegalStateException thrown = assertThrows(IllegalStateException.class, block::transfer);
        assertEquals(
                String.format(
                        "block 0x%08x of 24 bytes of %s#1 cannot be transferred: it lies in a block of 31 bytes, to be aligned,"
                                + " and the guest could not free that. Allocate it with alignBytes 1",
                        block.address(), guest == Guest.WIDE ? "wide" : "unaligned"),
                thrown.getMessage());
        assertEquals(Allocation.State.HOST_OWNED, block.state());
        assertCountsAgree(bridge, 1);
        block.close();
        assertCountsAgree(bridge, 0);
    }

    /** An allocator that happens to align is not asked twice. */
    @ParameterizedTest
    @MethodSource("unaligned")
    void aBlockThatHappensToBeAligned(TestEngine engine, Guest guest) {
        TestBridge bridge = open(engine, guest);
        bridge.faultMalloc(1, 4, 7);
        int entries = bridge.guestEntries();
        Allocation block = bridge.allocator().allocate(24);
        assertEquals(entries + 1, bridge.guestEntries());
        assertEquals(0, block.address() % 8);
        assertEquals(24, bridge.allocator().liveBytes());
        assertEquals(block.address(), block.transfer());
    }

    @ParameterizedTest
    @MethodSource("unaligned")
    void theSecondAttemptFails(TestEngine engine, Guest guest) {
        TestBridge bridge = open(engine, guest);
        bridge.faultMalloc(2, 1, 0);
        GuestOutOfMemoryException thrown = assertThrows(
                GuestOutOfMemoryException.class, () -> bridge.allocator().allocate(24));
        assertEquals("alloc", thrown.export());
        assertCountsAgree(bridge, 0);
        bridge.faultFree(1);
        Poisoned.verify(bridge, assertThrows(GuestTrapException.class, () -> bridge.allocator()
                .allocate(24)));
    }

    /** Nothing takes the first attempt back: it stays the guest's, as every block of such a bridge does in the end. */
    @OnBothEngines
    void nothingFrees(TestEngine engine) {
        ModuleContract.Builder contract = ModuleContract.of(ModuleContract.VERSION, Guest.UNALIGNED.resource());
        Guest.UNALIGNED.functions().forEach(contract::function);
        contract.allocator("alloc", "(i32) -> i32").unalignedBlocks();
        TestBridge bridge = TestBridge.of(contract.build(), Guest.UNALIGNED.bytes())
                .engine(engine.of(Guest.UNALIGNED))
                .build();
        Allocation block = bridge.allocator().allocate(24);
        assertEquals(0, block.address() % 8);
        assertEquals(1, bridge.allocator().liveCount());
        assertEquals(2, bridge.guestLiveBlocks());
        block.close();
        assertEquals(Allocation.State.LOST, block.state());
        assertEquals(0, bridge.allocator().liveCount());
    }

    /** What an allocator can do wrong, armed in a bridge of its own where the host owns 64 bytes. */
    private interface Arming {
        void arm(TestBridge bridge, Allocation owned);
    }

    private static void poisons(
            TestEngine engine, Guest guest, Class<? extends WasmBridgeException> expected, Arming fault) {
        List<Consumer<TestBridge>> allocating = List.of(
                bridge -> sum(bridge, 1, 2),
                bridge -> keep(bridge, 1, 2),
                bridge -> bridge.allocator().allocate(16),
                bridge -> bridge.allocator().copyOf(new long[2]));
        for (Consumer<TestBridge> action : allocating) {
            TestBridge bridge = open(engine, guest);
            Allocation owned = bridge.allocator().allocate(64);
            fault.arm(bridge, owned);
            WasmBridgeException thrown = assertThrows(expected, () -> action.accept(bridge));
            assertEquals(guest.contract().build().allocator().orElseThrow().name(), thrown.export());
            Poisoned.verify(bridge, thrown);
            assertEquals(Allocation.State.LOST, owned.state());
        }
    }

    @ParameterizedTest
    @MethodSource("guests")
    void addressesThatCannotBeRight(TestEngine engine, Guest guest) {
        for (int outside : new int[] {-1, -8, Integer.MIN_VALUE, Integer.MAX_VALUE & ~7}) {
            poisons(engine, guest, GuestPointerException.class, (bridge, owned) -> bridge.faultMalloc(1, 3, outside));
        }
        poisons(
                engine,
                guest,
                GuestPointerException.class,
                (bridge, owned) ->
                        bridge.faultMalloc(1, 3, (int) bridge.memory().sizeBytes()));
        poisons(
                engine,
                guest,
                GuestAllocatorException.class,
                (bridge, owned) ->
                        bridge.faultMalloc(1, 3, (int) bridge.memory().sizeBytes() - 8));
        for (int offset : new int[] {-8, 0, 8, 56}) {
            poisons(
                    engine,
                    guest,
                    GuestAllocatorException.class,
                    (bridge, owned) -> bridge.faultMalloc(1, 3, owned.address() + offset));
        }
        poisons(engine, guest, GuestTrapException.class, (bridge, owned) -> bridge.faultMalloc(1, 2, 0));
        if (aligns(guest)) {
            for (int shift : new int[] {1, 2, 4}) {
                poisons(
                        engine,
                        guest,
                        GuestAllocatorException.class,
                        (bridge, owned) -> bridge.faultMalloc(1, 4, shift));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("guests")
    void addressesOfMoreThan32Bits(TestEngine engine, Guest guest) {
        if (!wide(guest)) {
            // an i32 has no such address: whatever its upper half is for the engine means nothing
            TestBridge bridge = open(engine, guest);
            bridge.raw("fault_wide", 1, 1L << 32 | 4096);
            assertNotEquals(0, bridge.allocator().allocate(16, 1).address());
            return;
        }
        for (long given : new long[] {1L << 32, -1, Long.MIN_VALUE, -8, 1L << 63 | 4096}) {
            poisons(engine, guest, GuestPointerException.class, (bridge, owned) -> bridge.raw("fault_wide", 1, given));
        }
        poisons(
                engine,
                guest,
                GuestPointerException.class,
                (bridge, owned) -> bridge.raw("fault_wide", 1, 1L << 32 | 4096));
        TestBridge bridge = open(engine, guest);
        bridge.raw("fault_wide", 1, -1);
        String message = assertThrows(
                        GuestPointerException.class, () -> bridge.allocator().allocate(16))
                .getMessage();
        assertEquals(
                (guest == Guest.WIDE ? "'alloc' of wide#1" : "'take' of mixed#1")
                        + " was asked for 16 bytes and returned 0xffffffffffffffff (18446744073709551615),"
                        + " where an address has 32 bits. The instance is poisoned.",
                message);
    }

    @ParameterizedTest
    @MethodSource("guests")
    void outOfMemory(TestEngine engine, Guest guest) {
        TestBridge bridge = open(engine, guest);
        bridge.faultMalloc(1, 1, 0);
        assertThrows(GuestOutOfMemoryException.class, () -> sum(bridge, 1, 2));
        bridge.faultMalloc(1, 1, 0);
        assertThrows(GuestOutOfMemoryException.class, () -> bridge.allocator().allocate(16));
        bridge.faultMalloc(1, 1, 0);
        assertThrows(GuestOutOfMemoryException.class, () -> keep(bridge, 1));
        assertCountsAgree(bridge, 0);
        assertEquals(3, sum(bridge, 1, 2));
    }

    /** The ledger has the whole block, so that its padding is not given away either. */
    @ParameterizedTest
    @MethodSource("unaligned")
    void thePaddingIsTheHosts(TestEngine engine, Guest guest) {
        for (int offset : new int[] {-1, 24}) {
            TestBridge bridge = open(engine, guest);
            bridge.faultMalloc(2, 4, 3); // a second attempt that begins four bytes before an aligned address
            Allocation owned = bridge.allocator().allocate(24);
            bridge.faultMalloc(1, 3, owned.address() + offset);
            assertThrows(GuestAllocatorException.class, () -> bridge.allocator().allocate(1, 1));
        }
    }

    /** The room for the alignment has to be in memory as well. */
    @ParameterizedTest
    @MethodSource("unaligned")
    void thePaddingIsChecked(TestEngine engine, Guest guest) {
        TestBridge bridge = open(engine, guest);
        bridge.faultMalloc(1, 3, (int) bridge.memory().sizeBytes() - 16);
        GuestAllocatorException thrown = assertThrows(GuestAllocatorException.class, () -> sum(bridge, 1, 2));
        Poisoned.verify(bridge, thrown);
    }

    @ParameterizedTest
    @MethodSource("guests")
    void freesThatTrap(TestEngine engine, Guest guest) {
        TestBridge bridge = open(engine, guest);
        bridge.faultFree(1);
        GuestTrapException thrown = assertThrows(GuestTrapException.class, () -> sum(bridge, 1, 2));
        assertEquals(guest.contract().build().free().orElseThrow().name(), thrown.export());
        Poisoned.verify(bridge, thrown);
    }
}
