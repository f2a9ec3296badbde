package io.wasmbridge.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.function.Executable;

class AllocatorTest {

    @OnBothEngines
    void countsWhatTheHostOwns(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocator allocator = bridge.allocator();
        Allocation first = allocator.allocate(100);
        Allocation second = allocator.allocate(7, 1);
        assertEquals(2, allocator.liveCount());
        assertEquals(107, allocator.liveBytes());
        assertEquals(2, bridge.guestLiveBlocks());
        assertEquals(107, bridge.raw("live_bytes"));
        assertEquals(0, first.address() % 8);

        first.close();
        assertEquals(1, allocator.liveCount());
        assertEquals(7, allocator.liveBytes());
        assertEquals(1, bridge.guestLiveBlocks());
        second.close();
        assertEquals(0, allocator.liveCount());
        assertEquals(0, allocator.liveBytes());
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void manyBlocksInAnyOrder(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        List<Allocation> blocks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            blocks.add(bridge.allocator().allocate(1 + i * 7 % 50));
        }
        assertEquals(60, bridge.guestLiveBlocks());
        for (int i = 0; i < 60; i++) {
            blocks.get(i * 37 % 60).close();
        }
        assertEquals(0, bridge.allocator().liveCount());
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void copiesTextAndArrays(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocator allocator = bridge.allocator();
        try (Allocation text = allocator.allocateUtf8("für ✓");
                Allocation bytes = allocator.copyOf(new byte[] {1, -2, 3});
                Allocation shorts = allocator.copyOf(new short[] {1, -2, 3});
                Allocation chars = allocator.copyOf(new char[] {1, 2, 0xffff});
                Allocation ints = allocator.copyOf(new int[] {1, -2, 3});
                Allocation longs = allocator.copyOf(new long[] {1, -2, 3});
                Allocation floats = allocator.copyOf(new float[] {1, -2, 3});
                Allocation doubles = allocator.copyOf(new double[] {1, -2, 3})) {
            assertEquals("für ✓", bridge.memory().getString(text.address(), text.sizeBytes()));
            assertEquals("für ✓".getBytes(UTF_8).length, text.sizeBytes());
            assertArrayEquals(new byte[] {1, -2, 3}, bytes.bytes().toArray());
            assertArrayEquals(new short[] {1, -2, 3}, shorts.shorts().toArray());
            assertArrayEquals(new char[] {1, 2, 0xffff}, chars.chars().toArray());
            assertArrayEquals(new int[] {1, -2, 3}, ints.ints().toArray());
            assertArrayEquals(new long[] {1, -2, 3}, longs.longs().toArray());
            assertArrayEquals(new float[] {1, -2, 3}, floats.floats().toArray());
            assertArrayEquals(new double[] {1, -2, 3}, doubles.doubles().toArray());
            assertEquals(8, bridge.guestLiveBlocks());
        }
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void blocksOfNoBytesTakeNoGuestCall(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        int entries = bridge.guestEntries();
        for (Allocation empty : List.of(
                bridge.allocator().allocate(0),
                bridge.allocator().allocate(0, 4),
                bridge.allocator().allocateUtf8(""),
                bridge.allocator().copyOf(new long[0]))) {
            assertEquals(0, empty.sizeBytes());
            assertEquals(0, empty.address());
            assertEquals(0, empty.bytes().length());
            assertEquals(Allocation.State.HOST_OWNED, empty.state());
            empty.close();
            assertEquals(Allocation.State.RELEASED, empty.state());
            assertThrows(DoubleReleaseException.class, empty::close);
        }
        assertEquals(entries, bridge.guestEntries());
        assertEquals(0, bridge.allocator().liveCount());
    }

    @OnBothEngines
    void emptyBlocksOfRustAreTheirAlignment(TestEngine engine) {
        TestBridge bridge = TestBridge.of(Guest.RUST_ALIGNED, engine).build();
        assertEquals(4, bridge.allocator().allocate(0, 4).address());
        assertEquals(8, bridge.allocator().copyOf(new double[0]).address());
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void alignsWhereTheGuestCan(TestEngine engine) {
        TestBridge bridge = TestBridge.of(Guest.RUST_ALIGNED, engine).build();
        for (int align : new int[] {1, 2, 8, 16, 64, 4096}) {
            Allocation block = bridge.allocator().allocate(10, align);
            assertEquals(0, block.address() % align);
            // the guest traps unless it gets size and alignment back
            block.close();
        }
        assertEquals(0, bridge.guestLiveBlocks());

        TestBridge unsized = TestBridge.shapes(engine);
        assertThrows(IllegalArgumentException.class, () -> unsized.allocator().allocate(10, 16));
        assertEquals(0, unsized.guestLiveBlocks());
    }

    @OnBothEngines
    void wrongArgumentsReachNoGuest(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocator allocator = bridge.allocator();
        int entries = bridge.guestEntries();
        assertThrows(IllegalArgumentException.class, () -> allocator.allocate(-1));
        assertThrows(IllegalArgumentException.class, () -> allocator.allocate(Integer.MIN_VALUE, 8));
        for (int align : new int[] {0, -1, 3, 6, 12, Integer.MIN_VALUE}) {
            assertThrows(IllegalArgumentException.class, () -> allocator.allocate(8, align), "align " + align);
        }
        assertThrows(IllegalArgumentException.class, () -> allocator.allocateUtf8("x\uD800"));
        assertThrows(NullPointerException.class, () -> allocator.allocateUtf8(null));
        assertThrows(NullPointerException.class, () -> allocator.copyOf((int[]) null));
        assertEquals(entries, bridge.guestEntries());
        assertFalse(bridge.poisoned());
    }

    @OnBothEngines
    void aGuestOutOfMemoryLivesOn(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation kept = bridge.allocator().allocate(8);
        bridge.faultMalloc(1, 1, 0);
        GuestOutOfMemoryException thrown = assertThrows(
                GuestOutOfMemoryException.class, () -> bridge.allocator().allocate(64));
        assertEquals("WB-G06", thrown.code());
        assertEquals("guests/shapes/shapes.wasm", thrown.module());
        assertEquals("malloc", thrown.export());
        assertEquals(
                "'malloc' of shapes#1 was asked for 64 bytes for an allocation and returned 0: the guest is out of memory",
                thrown.getMessage());
        assertFalse(thrown.poisoned());
        assertFalse(bridge.poisoned());
        assertEquals(1, bridge.allocator().liveCount());
        kept.close();
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void addressesThatCannotBeRightPoison(TestEngine engine) {
        int memoryBytes = (int) TestBridge.shapes(engine).memory().sizeBytes();
        for (int outside : new int[] {-1, -8, memoryBytes, Integer.MIN_VALUE, Integer.MAX_VALUE & ~7}) {
            assertPoisons(engine, GuestPointerException.class, 3, outside, bridge -> bridge.allocator()
                    .allocate(16));
        }
        for (int straddling : new int[] {memoryBytes - 8, memoryBytes - 15}) {
            assertPoisons(engine, GuestAllocatorException.class, 3, straddling, bridge -> bridge.allocator()
                    .allocate(16, 1));
        }
        for (int misaligned : new int[] {1, 2, 4}) {
            assertPoisons(engine, GuestAllocatorException.class, 4, misaligned, bridge -> bridge.allocator()
                    .allocate(16));
        }
        assertPoisons(engine, GuestAllocatorException.class, 4, 4, bridge -> bridge.allocator()
                .copyOf(new long[2]));
        assertPoisons(engine, GuestTrapException.class, 2, 0, bridge -> bridge.allocator()
                .allocate(16));
        assertPoisons(engine, GuestTrapException.class, 2, 0, bridge -> bridge.allocator()
                .allocateUtf8("text"));
    }

    @OnBothEngines
    void aBlockThatIsLiveIsNotGivenAgain(TestEngine engine) {
        for (int offset : new int[] {-8, 0, 8, 24}) {
            TestBridge bridge = TestBridge.shapes(engine);
            Allocation live = bridge.allocator().allocate(32);
            bridge.faultMalloc(1, 3, live.address() + offset);
            assertThrows(GuestAllocatorException.class, () -> bridge.allocator().allocate(16), "offset " + offset);
            Poisoned.verify(bridge);
            assertEquals(Allocation.State.LOST, live.state());
        }
        for (int offset : new int[] {-16, 32}) {
            TestBridge bridge = TestBridge.shapes(engine);
            Allocation live = bridge.allocator().allocate(32);
            bridge.faultMalloc(1, 3, live.address() + offset);
            assertEquals(
                    live.address() + offset, bridge.allocator().allocate(16).address());
        }
    }

    @OnBothEngines
    void modulesWithoutAllocatorSaySo(TestEngine engine) {
        TestBridge bridge = TestBridge.of(Guest.NO_ALLOCATOR, engine).build();
        UnsupportedOperationException thrown = assertThrows(
                UnsupportedOperationException.class, () -> bridge.allocator().allocate(1));
        assertEquals(
                "module 'guests/odd/no-allocator.wasm' exports no allocator that the bridge knows:"
                        + " name it with @WasmAllocator",
                thrown.getMessage());
        assertEquals(0, bridge.allocator().liveCount());
    }

    private interface Allocating {
        void on(TestBridge bridge);
    }

    private static void assertPoisons(
            TestEngine engine, Class<? extends WasmBridgeException> expected, int mode, int value, Allocating action) {
        TestBridge bridge = TestBridge.shapes(engine);
        bridge.faultMalloc(1, mode, value);
        Executable allocating = () -> action.on(bridge);
        WasmBridgeException thrown = assertThrows(expected, allocating, "mode " + mode + ", value " + value);
        assertEquals("malloc", thrown.export());
        Poisoned.verify(bridge, thrown);
    }
}
