package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.BindingException;
import io.wasmbridge.runtime.BorrowConflictException;
import io.wasmbridge.runtime.DoubleReleaseException;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestTrapException;
import io.wasmbridge.runtime.Handle;
import io.wasmbridge.runtime.InstancePoisonedException;
import io.wasmbridge.runtime.UseAfterReleaseException;
import io.wasmbridge.runtime.UseAfterTransferException;
import io.wasmbridge.runtime.WasmFault;
import io.wasmbridge.runtime.WrongInstanceException;
import java.util.List;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be done with a guest object, and what must not: no misuse reaches the guest. */
class ResourcesTest {

    private static final int FREE_TRAPS = 1;

    /** What {@code misuse} throws, without the guest or the host noticing. */
    private static <T extends Throwable> T refused(Watched<Resources> watched, Class<T> expected, Executable misuse) {
        watched.begin();
        int entries = watched.entries();
        T thrown = assertThrows(expected, misuse);
        assertSame(expected, thrown.getClass());
        assertFalse(thrown instanceof WasmFault fault && fault.poisoned());
        assertEquals(List.of(), watched.tap.calls());
        assertEquals(entries, watched.entries());
        watched.assertUnharmed();
        return thrown;
    }

    private static List<Executable> uses(Resources guest, Counter counter, Counter other) {
        return List.of(
                counter::address,
                counter::value,
                () -> counter.add(1),
                counter::copy,
                () -> counter.run(new int[] {1, 2}),
                () -> counter.absorb(other),
                () -> other.absorb(counter),
                () -> guest.sumCounters(counter, other),
                () -> guest.sumCounters(other, counter),
                () -> guest.measureCounter(counter),
                () -> guest.keepCounter(counter));
    }

    @ParameterizedTest
    @EnumSource
    void closed(TestEngine engine) {
        Watched<Resources> watched = Watched.open(Resources.class, engine);
        Counter other = watched.guest.counterNew(0);
        Counter counter = watched.guest.counterNew(1);
        counter.close();
        assertTrue(counter.closed());
        for (Executable use : uses(watched.guest, counter, other)) {
            assertEquals(
                    "WB-O01",
                    refused(watched, UseAfterReleaseException.class, use).code());
        }
        refused(watched, DoubleReleaseException.class, counter::close);
        assertEquals(0, other.value());
        other.close();
        assertEquals(0, watched.guest.liveBlocks());
    }

    @ParameterizedTest
    @EnumSource
    void givenAway(TestEngine engine) {
        Watched<Resources> watched = Watched.open(Resources.class, engine);
        Counter other = watched.guest.counterNew(0);
        Counter counter = watched.guest.counterNew(1);
        watched.guest.keepCounter(counter);
        assertTrue(counter.closed());
        for (Executable use : uses(watched.guest, counter, other)) {
            assertEquals(
                    "WB-O02",
                    refused(watched, UseAfterTransferException.class, use).code());
        }
        watched.begin();
        counter.close();
        counter.close();
        assertEquals(List.of(), watched.tap.calls());
        watched.guest.keepOrDrop(null);
        other.close();
        assertEquals(0, watched.guest.liveBlocks());
    }

    /** What would be used and given away at once, or given away twice. */
    @ParameterizedTest
    @EnumSource
    void oneCallUsesIt(TestEngine engine) {
        Watched<Resources> watched = Watched.open(Resources.class, engine);
        Counter counter = watched.guest.counterNew(1);
        Node node = watched.guest.treeLeaf(1);
        refused(watched, BorrowConflictException.class, () -> counter.absorb(counter));
        refused(watched, BorrowConflictException.class, () -> node.add(node));
        assertEquals(1, counter.value());
        assertEquals(1, node.sum());
        counter.close();
        node.close();
        assertEquals(0, watched.guest.liveBlocks());
    }

    @ParameterizedTest
    @EnumSource
    void whatTheGuestKeepsIsNotGivenAway(TestEngine engine) {
        Watched<Resources> watched = Watched.open(Resources.class, engine);
        Counter shared = watched.guest.sharedCounter();
        refused(watched, UseAfterTransferException.class, () -> watched.guest.keepCounter(shared));
        watched.begin();
        shared.close();
        assertEquals(List.of(), watched.tap.calls(), "the guest keeps it");
        refused(watched, DoubleReleaseException.class, shared::close);
        refused(watched, UseAfterReleaseException.class, shared::value);
    }

    @ParameterizedTest
    @EnumSource
    void ofAnotherInstance(TestEngine engine) {
        Watched<Resources> watched = Watched.open(Resources.class, engine);
        try (Resources elsewhere = Shapes.open(Resources.class, engine.engine())) {
            Counter foreign = elsewhere.counterNew(1);
            Counter counter = watched.guest.counterNew(1);
            for (Executable use : List.<Executable>of(
                    () -> watched.guest.sumCounters(counter, foreign),
                    () -> watched.guest.measureCounter(foreign),
                    () -> watched.guest.keepCounter(foreign),
                    () -> counter.absorb(foreign))) {
                assertEquals(
                        "WB-O06",
                        refused(watched, WrongInstanceException.class, use).code());
            }
            assertEquals(1, foreign.value());
            foreign.close();
            assertEquals(0, elsewhere.liveBlocks());
        }
    }

    @ParameterizedTest
    @EnumSource
    void noObjectOfTheGuest(TestEngine engine) {
        Watched<Resources> watched = Watched.open(Resources.class, engine);
        Counter counter = watched.guest.counterNew(1);
        assertEquals(
                "'other' of 'sum_counters' is null",
                refused(watched, NullPointerException.class, () -> watched.guest.sumCounters(counter, null))
                        .getMessage());
        refused(watched, NullPointerException.class, () -> watched.guest.keepCounter(null));
        Counter mine = new Counter() {
            @Override
            public int value() {
                return 0;
            }

            @Override
            public int add(int more) {
                return more;
            }

            @Override
            public Counter copy() {
                return this;
            }

            @Override
            public void run(int[] numbers) {}

            @Override
            public int absorb(Counter other) {
                return 0;
            }

            @Override
            public int address() {
                return counter.address();
            }

            @Override
            public boolean closed() {
                return false;
            }

            @Override
            public void close() {}
        };
        IllegalArgumentException thrown =
                refused(watched, IllegalArgumentException.class, () -> watched.guest.sumCounters(mine, counter));
        assertTrue(thrown.getMessage().startsWith("'one' is no object of the guest"), thrown.getMessage());
        assertEquals(1, counter.value());
        counter.close();
    }

    @ParameterizedTest
    @EnumSource
    void aHandleOfNothing(TestEngine engine) {
        Watched<Resources> watched = Watched.open(Resources.class, engine);
        GuestPointerException thrown = watched.fault(
                GuestPointerException.class, "WB-G01", "forge_counter", true, () -> watched.guest.forgeCounter(0));
        watched.assertDead(thrown);

        Watched<Resources> shown = Watched.open(Resources.class, engine);
        shown.assertDead(shown.fault(
                GuestPointerException.class, "WB-G01", "forge_counter", true, () -> shown.guest.showCounter(0)));
    }

    /** It would be ended twice. */
    @ParameterizedTest
    @EnumSource
    void handedOverTwice(TestEngine engine) {
        Watched<Resources> watched = Watched.open(Resources.class, engine);
        Counter counter = watched.guest.counterNew(1);
        int address = counter.address();
        GuestPointerException thrown = watched.fault(
                GuestPointerException.class,
                "WB-G01",
                "forge_counter",
                true,
                () -> watched.guest.forgeCounter(address));
        assertTrue(counter.closed());
        assertSame(
                thrown,
                assertThrows(InstancePoisonedException.class, counter::value).getCause());
        assertSame(
                thrown,
                assertThrows(InstancePoisonedException.class, counter::address).getCause());
        counter.close();
        counter.close();
        watched.assertDead(thrown);
    }

    /** A handle is no address: any number but 0 is one, and comes again when it was ended. */
    @ParameterizedTest
    @EnumSource
    void anyNumberIsAHandle(TestEngine engine) {
        Watched<Resources> watched = Watched.open(Resources.class, engine);
        for (int handle : new int[] {
            1, -1, Integer.MIN_VALUE, (int) watched.guest.memory().sizeBytes()
        }) {
            assertEquals(handle, watched.guest.forgeCounter(handle).address());
        }
        Counter first = watched.guest.counterNew(1);
        int address = first.address();
        first.close();
        Counter second = watched.guest.counterNew(2);
        assertEquals(address, second.address(), "the guest gives the block again");
        assertTrue(first.closed());
        refused(watched, DoubleReleaseException.class, first::close);
        assertEquals(2, second.value());
        watched.guest.keepCounter(second);
        watched.guest.dropKept();
        Counter third = watched.guest.counterNew(3);
        assertEquals(address, third.address());
        third.close();
    }

    /** Two handles to one object: the host ends it by the one that owns it. */
    @ParameterizedTest
    @EnumSource
    void shownWhileTheHostOwnsIt(TestEngine engine) {
        Watched<Resources> watched = Watched.open(Resources.class, engine);
        Counter counter = watched.guest.counterNew(1);
        Counter shown = watched.guest.showCounter(counter.address());
        Counter otherShown = watched.guest.showCounter(counter.address());
        assertEquals(3, shown.add(2));
        assertNotEquals(counter, shown);
        refused(watched, BorrowConflictException.class, () -> shown.absorb(counter));
        otherShown.close();
        assertEquals(3, counter.value());
        counter.close();
        assertTrue(shown.closed());
        refused(watched, UseAfterReleaseException.class, shown::value);
        refused(watched, UseAfterReleaseException.class, () -> watched.guest.measureCounter(shown));
        shown.close();
        refused(watched, DoubleReleaseException.class, shown::close);
        assertEquals(0, watched.guest.liveBlocks());
    }

    @ParameterizedTest
    @EnumSource
    void lostWithTheBridge(TestEngine engine) {
        Watched<Resources> watched = Watched.open(Resources.class, engine);
        Counter counter = watched.guest.counterNew(1);
        Counter ended = watched.guest.counterNew(1);
        ended.close();
        watched.guest.close();
        watched.tap.forget();
        assertTrue(counter.closed());
        assertThrows(UseAfterReleaseException.class, counter::value);
        assertThrows(UseAfterReleaseException.class, counter::address);
        counter.close();
        counter.close();
        assertThrows(DoubleReleaseException.class, ended::close);
        assertEquals(List.of(), watched.tap.calls());
    }

    @ParameterizedTest
    @EnumSource
    void aDestructorThatFailsIsCalledOnce(TestEngine engine) {
        Watched<Resources> watched = Watched.open(Resources.class, engine);
        Counter counter = watched.guest.counterNew(1);
        watched.guest.faultFree(1, FREE_TRAPS);
        watched.begin();
        GuestTrapException trap =
                watched.fault(GuestTrapException.class, "WB-T01", "counter_free", true, counter::close);
        assertTrue(counter.closed());
        assertThrows(DoubleReleaseException.class, counter::close);
        watched.assertDead(trap);
        assertEquals(1, watched.tap.count());
    }

    /** The host's argument was wrong: nothing was lent or given. */
    @ParameterizedTest
    @EnumSource
    void aCallThatIsNotReached(TestEngine engine) {
        Watched<Resources> watched = Watched.open(Resources.class, engine);
        Counter counter = watched.guest.counterNew(1);
        Counter other = watched.guest.counterNew(1);
        refused(watched, NullPointerException.class, () -> counter.run(null));
        other.close();
        refused(watched, UseAfterReleaseException.class, () -> counter.absorb(other));
        counter.close();
        assertEquals(0, watched.guest.liveBlocks());
    }

    @ParameterizedTest
    @EnumSource
    void textInAndOut(TestEngine engine) {
        Watched<Resources> watched = Watched.open(Resources.class, engine);
        try (Words words = watched.guest.wordsOf("héllo")) {
            assertEquals(12, words.append(" wörld".substring(0, 5)));
            assertEquals("héllo wörl", words.text());
            words.clear();
            assertEquals("", words.text());
            UnsupportedOperationException absent = assertThrows(UnsupportedOperationException.class, words::reverse);
            assertTrue(absent.getMessage().contains("'words_reverse'"), absent.getMessage());
            assertFalse(((Handle) words).closed());
            assertEquals(0, watched.guest.allocator().liveCount(), "an object is no block");
        }
        watched.assertUnharmed();
    }

    @ParameterizedTest
    @EnumSource
    void objectsThatOwnEachOther(TestEngine engine) {
        Watched<Resources> watched = Watched.open(Resources.class, engine);
        Node root = watched.guest.treeLeaf(1);
        Node child = watched.guest.treeLeaf(20);
        child.add(watched.guest.treeLeaf(300));
        root.add(child);
        assertEquals(321, root.sum());
        assertNull(root.child(1));
        assertTrue(root.parent().isEmpty());
        Node shown = root.child(0);
        assertEquals(320, shown.sum());
        assertEquals(root.address(), shown.parent().orElseThrow().address());
        assertThrows(UseAfterTransferException.class, child::sum);
        root.close();
        watched.assertUnharmed();
    }

    @ParameterizedTest
    @EnumSource
    void namesItself(TestEngine engine) {
        try (Resources guest = Shapes.open(Resources.class, engine.engine())) {
            Counter counter = guest.counterNew(1);
            assertEquals(String.format("Counter 0x%08x", counter.address()), counter.toString());
            assertEquals(counter, counter);
            assertInstanceOf(Handle.class, counter);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofAModuleThatArrives(TestEngine engine) {
        byte[] wasm = TestEngine.resource("guests/resources/resources.wasm");
        try (ArrivingResources guest =
                ArrivingResourcesBridge.builder(wasm).engine(engine.engine()).build()) {
            Counter counter = guest.counter(5);
            assertEquals(10, guest.sumCounters(counter, counter));
            assertEquals(7, counter.add(2));
            int[] numbers = {1};
            counter.run(numbers);
            assertEquals(8, numbers[0]);
            assertEquals(16, counter.absorb(counter.copy()));
            counter.close();
            assertThrows(DoubleReleaseException.class, counter::close);
            Node root = guest.treeLeaf(1);
            root.add(guest.treeLeaf(2));
            assertEquals(3, root.sum());
            root.close();
            guest.sharedCounter().close();
            assertEquals(0, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aModuleThatArrivesWithoutThem(TestEngine engine) {
        byte[] wasm = TestEngine.resource("guests/absent/absent.wasm");
        BindingException thrown = assertThrows(BindingException.class, () -> ArrivingResourcesBridge.builder(wasm)
                .engine(engine.engine())
                .build());
        assertTrue(
                thrown.getMessage()
                        .contains(
                                "[wasm/free-missing] the host ends each Node, but module 'ArrivingResources' exports no"
                                        + " 'tree_free', 'tree_destroy', 'tree_delete' or 'tree_drop' that takes a handle"),
                thrown.getMessage());
        assertTrue(thrown.getMessage().contains("exports no function 'counter_add' or 'add'"), thrown.getMessage());
    }
}
