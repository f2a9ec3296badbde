package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.Allocation.State;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestResource;
import io.wasmbridge.runtime.generated.HostImport;
import io.wasmbridge.runtime.generated.ResourceHandle;
import io.wasmbridge.runtime.generated.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** Which threads may use a bridge, and what becomes of a handle that another one closes. */
@Timeout(120)
class SharingTest {

    private static final int THREADS = 4;
    private static final int ROUNDS = 300;

    private final ExecutorService others = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void endTheThreads() {
        others.shutdownNow();
    }

    private static TestBridge shared(TestEngine engine, Sharing sharing) {
        return TestBridge.of(Guest.SHAPES, engine).sharing(sharing).build();
    }

    private <T> T elsewhere(java.util.concurrent.Callable<T> action) {
        try {
            return others.submit(action).get();
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @OnBothEngines
    void aLockedBridgeServesThreadsOneAfterTheOther(TestEngine engine) throws Exception {
        TestBridge bridge = shared(engine, Sharing.LOCKED);
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            String text = "text of thread " + thread;
            running.add(others.submit(() -> {
                for (int round = 0; round < ROUNDS; round++) {
                    CallShape.leavingNothing().forEach(shape -> runBesideOthers(shape, bridge));
                    try (Allocation block = bridge.allocator().allocateUtf8(text)) {
                        assertEquals(text, bridge.memory().getString(block.address(), block.sizeBytes()));
                        ByteView bytes = block.bytes();
                        bytes.set(0, (byte) round);
                        assertEquals((byte) round, bytes.get(0));
                    }
                }
                return null;
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        assertFalse(bridge.poisoned());
        assertEquals(0, bridge.allocator().liveCount());
        assertEquals(0, bridge.guestLiveBlocks());
    }

    /** A view that lives until the next call may end by one of another thread. */
    private static void runBesideOthers(CallShape shape, TestBridge bridge) {
        try {
            assertEquals(shape.expected(), shape.run(bridge));
        } catch (StaleViewException ended) {
            assertTrue(shape.toString().contains("view"), shape.toString());
        }
    }

    @OnBothEngines
    void aBridgeIsHandedOnFromThreadToThread(TestEngine engine) {
        TestBridge bridge = shared(engine, Sharing.HANDOFF);
        Allocation block = bridge.allocator().allocate(8);
        elsewhere(() -> {
            CallShape.leavingNothing().forEach(shape -> shape.run(bridge));
            block.bytes().fill((byte) 7);
            return null;
        });
        assertEquals(7, block.bytes().get(3));
        elsewhere(() -> {
            block.close();
            return null;
        });
        assertEquals(State.RELEASED, block.state());
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void noTwoThreadsAreInsideAtOnce(TestEngine engine) throws Exception {
        TestBridge bridge = shared(engine, Sharing.HANDOFF);
        Allocation block = bridge.allocator().allocate(8);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        bridge.substitute("nothing", () -> {
            inside.countDown();
            try {
                done.await();
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
            return 0;
        });
        Future<Long> running = others.submit(() -> bridge.call("nothing"));
        inside.await();
        ThreadConfinementException thrown =
                assertThrows(ThreadConfinementException.class, () -> bridge.call("hash_string", 0, 0));
        assertTrue(thrown.getMessage().startsWith("'hash_string' of shapes#1 was called from '"), thrown.getMessage());
        assertTrue(
                thrown.getMessage().endsWith("' uses it: hand it over when it is done, or wait with Sharing.LOCKED"),
                thrown.getMessage());
        assertThrows(ThreadConfinementException.class, () -> bridge.memory().getByte(1024));
        assertThrows(ThreadConfinementException.class, block::address);
        block.close();
        assertEquals(State.HOST_OWNED, block.state(), "it waits for the thread that is inside");
        done.countDown();
        running.get();
        assertEquals(State.RELEASED, block.state());
        assertEquals(0, bridge.guestLiveBlocks());
        assertFalse(bridge.poisoned());
    }

    @OnBothEngines
    void whatAnotherThreadClosesIsFreedByTheOwner(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().allocate(8);
        int entries = bridge.guestEntries();
        assertThrows(DoubleReleaseException.class, () -> {
            throw elsewhere(() -> {
                block.close();
                return assertThrows(DoubleReleaseException.class, block::close);
            });
        });
        assertEquals(entries, bridge.guestEntries(), "no guest code ran on the other thread");
        assertEquals(1, bridge.allocator().liveCount());
        bridge.call("nothing");
        assertEquals(State.RELEASED, block.state());
        assertEquals(0, bridge.allocator().liveCount());
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void whatIsClosedDuringACallIsFreedAfterIt(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().allocate(8);
        bridge.substitute(
                "nothing",
                () -> elsewhere(() -> {
                    block.close();
                    return 0L;
                }));
        bridge.call("nothing");
        assertEquals(State.RELEASED, block.state());
        assertEquals(0, bridge.guestLiveBlocks());
    }

    /** What the owner ended meanwhile is left alone. */
    @OnBothEngines
    void theOwnerMayBeFirst(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation closed = bridge.allocator().allocate(8);
        Allocation given = bridge.allocator().allocate(8);
        elsewhere(() -> {
            closed.close();
            given.close();
            return null;
        });
        // the handles themselves take no call that would free what waits
        int address = given.transfer();
        bridge.call("nothing");
        assertEquals(State.TRANSFERRED, given.state());
        assertEquals(State.RELEASED, closed.state());
        assertEquals(1, bridge.guestLiveBlocks());
        bridge.raw("free", address);
    }

    /** Whoever closes what is closed already is told so, wherever that is. */
    @OnBothEngines
    void anotherThreadIsToldThatItIsTooLate(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation released = bridge.allocator().allocate(8);
        Allocation given = bridge.allocator().allocate(8);
        Allocation waiting = bridge.allocator().allocate(8);
        Allocation lost = bridge.allocator().allocate(8);
        released.close();
        given.transfer();
        elsewhere(() -> {
            assertThrows(DoubleReleaseException.class, released::close);
            given.close();
            given.close();
            waiting.close();
            assertThrows(DoubleReleaseException.class, waiting::close);
            return null;
        });
        assertThrows(DoubleReleaseException.class, waiting::close);
        bridge.close();
        elsewhere(() -> {
            assertThrows(DoubleReleaseException.class, released::close);
            waiting.close();
            lost.close();
            lost.close();
            return null;
        });
        assertEquals(State.LOST, waiting.state());
    }

    /** A handle that a call uses, or is to hand over, is freed when that one is done with it, if it is to be freed at all. */
    @OnBothEngines
    void whatACallUsesWaitsLonger(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation lent = bridge.allocator().allocate(8);
        Allocation given = bridge.allocator().allocate(8);
        Allocation kept = bridge.allocator().allocate(8);
        HostImport served = HostImport.of("env", "Env.give", "() -> i32", "give");
        try (GuestCall call = bridge.guest().serve(served)) {
            call.lowerAllocation("lent", lent);
            call.lowerAllocation("given", given).transferred();
            elsewhere(() -> {
                lent.close();
                given.close();
                return null;
            });
            bridge.call("nothing");
            assertEquals(State.BORROWED, lent.state());
            call.giveResult();
        }
        assertThrows(DoubleReleaseException.class, lent::close);
        try (GuestCall call = bridge.enter("nothing")) {
            call.lowerAllocation("kept", kept).transferred();
            assertEquals(State.RELEASED, lent.state());
            elsewhere(() -> {
                kept.close();
                return null;
            });
            assertEquals(State.BORROWED, kept.state());
        }
        assertEquals(State.RELEASED, kept.state());
        assertEquals(State.TRANSFERRED, given.state());
        assertEquals(1, bridge.guestLiveBlocks());
        assertFalse(bridge.poisoned());
    }

    private static ResourceHandle adopted(TestBridge bridge, ResourceType type, int number) {
        try (GuestCall call = bridge.enter("nothing")) {
            return type.adopt(call, number);
        }
    }

    @OnBothEngines
    void anObjectThatAnotherThreadClosesIsEndedByTheOwner(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        ResourceType type = bridge.guest().resource("Thing", bridge.function("drop_kept"));
        ResourceHandle ended = adopted(bridge, type, 7);
        ResourceHandle given = adopted(bridge, type, 8);
        int entries = bridge.guestEntries();
        elsewhere(() -> {
            ended.close();
            assertThrows(DoubleReleaseException.class, ended::close);
            return null;
        });
        assertThrows(DoubleReleaseException.class, ended::close);
        assertFalse(ended.closed());
        assertEquals(entries, bridge.guestEntries(), "nothing has run yet");
        try (GuestCall call = bridge.enter("nothing")) {
            assertTrue(ended.closed());
            assertThrows(UseAfterReleaseException.class, () -> ended.lend(call));
            type.give(call, "thing", new GuestResource(given) {});
            elsewhere(() -> {
                given.close();
                return null;
            });
            call.invoke();
        }
        elsewhere(() -> {
            assertThrows(DoubleReleaseException.class, ended::close);
            given.close();
            return null;
        });
        assertThrows(UseAfterTransferException.class, given::address);
        assertEquals(entries + 2, bridge.guestEntries(), "one destructor and one call");
    }

    /** A fault comes before it is freed. */
    @OnBothEngines
    void whatWaitsIsLostWithItsInstance(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        ResourceType type = bridge.guest().resource("Thing", bridge.function("drop_kept"));
        Allocation block = bridge.allocator().allocate(8);
        ResourceHandle object = adopted(bridge, type, 7);
        bridge.substitute("nothing", () -> {
            elsewhere(() -> {
                block.close();
                object.close();
                return null;
            });
            return bridge.function("trap_now").call();
        });
        GuestTrapException trap = assertThrows(GuestTrapException.class, () -> bridge.call("nothing"));
        assertEquals(State.LOST, block.state());
        assertTrue(object.closed());
        for (int i = 0; i < 2; i++) {
            block.close();
            object.close();
            elsewhere(() -> {
                block.close();
                object.close();
                return null;
            });
        }
        Poisoned.verify(bridge, trap);
    }

    @OnBothEngines
    void whatFailsThenPoisons(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().allocate(8);
        bridge.faultFree(0);
        elsewhere(() -> {
            block.close();
            return null;
        });
        InstancePoisonedException thrown = assertThrows(InstancePoisonedException.class, () -> bridge.call("nothing"));
        assertEquals(GuestTrapException.class, thrown.getCause().getClass());
        assertEquals(0, bridge.allocator().liveCount());
    }

    @OnBothEngines
    void anotherThreadMayCloseTheBridge(TestEngine engine) {
        for (Sharing sharing : Sharing.values()) {
            TestBridge bridge = shared(engine, sharing);
            Allocation block = bridge.allocator().allocate(8);
            elsewhere(() -> {
                bridge.close();
                return null;
            });
            assertEquals(State.LOST, block.state());
            assertEquals(0, bridge.allocator().liveCount());
            assertThrows(UseAfterReleaseException.class, () -> bridge.call("nothing"));
            block.close();
        }
    }

    /** The running call ends by the next step that would need the guest, and nothing is freed twice. */
    @OnBothEngines
    void theBridgeMayBeClosedDuringACall(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        bridge.substitute(
                "nothing",
                () -> elsewhere(() -> {
                    bridge.close();
                    return 0L;
                }));
        assertThrows(UseAfterReleaseException.class, () -> bridge.call("nothing"));
        assertFalse(bridge.poisoned());
        assertEquals(0, bridge.allocator().liveCount());
    }
}
