package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/** One thread at a time, and what an interrupt of it does. */
@Timeout(60)
class ConfinementTest {

    @AfterEach
    void clearTheInterrupt() {
        Thread.interrupted();
    }

    @OnBothEngines
    void anotherThreadIsRefused(TestEngine engine) throws InterruptedException {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().allocate(8);
        int entries = bridge.guestEntries();
        List<Executable> calls = List.of(
                () -> bridge.call("nothing"),
                () -> bridge.allocator().allocate(8),
                () -> bridge.allocator().allocate(0),
                () -> bridge.allocator().allocateUtf8("text"),
                () -> bridge.allocator().copyOf(new byte[1]),
                block::address,
                block::transfer,
                block::bytes,
                () -> bridge.memory().getByte(1024),
                () -> bridge.memory().setByte(1024, (byte) 1),
                () -> bridge.memory().getString(1024, 1),
                () -> bridge.memory().grow(1));
        List<Throwable> thrown = new ArrayList<>();
        onAnotherThread(() -> {
            for (Executable call : calls) {
                thrown.add(assertThrows(ThreadConfinementException.class, call));
            }
        });
        assertEquals(calls.size(), thrown.size());
        ThreadConfinementException first = (ThreadConfinementException) thrown.get(0);
        assertEquals("WB-C01", first.code());
        assertFalse(first.poisoned());
        assertInstanceOf(IllegalStateException.class, first);
        assertEquals(
                "'nothing' of shapes#1 is confined to thread '"
                        + Thread.currentThread().getName()
                        + "' and was called from 'another': use one instance per thread, or share it with sharing(...)",
                first.getMessage());
        assertEquals(entries, bridge.guestEntries(), "guest code ran");
        assertFalse(bridge.poisoned());
        assertEquals(Allocation.State.HOST_OWNED, block.state());
        block.close();
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void closedAndPoisonedComeBeforeTheThread(TestEngine engine) throws InterruptedException {
        TestBridge poisoned = TestBridge.shapes(engine);
        assertThrows(GuestTrapException.class, () -> poisoned.call("trap_now"));
        TestBridge closed = TestBridge.shapes(engine);
        closed.close();
        List<Throwable> thrown = new ArrayList<>();
        onAnotherThread(() -> {
            thrown.add(assertThrows(InstancePoisonedException.class, () -> poisoned.call("nothing")));
            thrown.add(assertThrows(UseAfterReleaseException.class, () -> closed.call("nothing")));
        });
        assertEquals(2, thrown.size());
    }

    private static void onAnotherThread(Runnable action) throws InterruptedException {
        Thread thread = new Thread(action, "another");
        thread.start();
        thread.join(TimeUnit.SECONDS.toMillis(30));
        assertFalse(thread.isAlive());
    }

    @OnBothEngines
    void anInterruptBeforeTheCallChangesNothing(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().allocate(8);
        int entries = bridge.guestEntries();
        List<Executable> calls = List.of(
                () -> bridge.call("nothing"),
                () -> CallShape.all().forEach(shape -> shape.run(bridge)),
                () -> bridge.allocator().allocate(8));
        Thread.currentThread().interrupt();
        for (Executable call : calls) {
            GuestInterruptedException thrown = assertThrows(GuestInterruptedException.class, call);
            assertEquals("WB-T03", thrown.code());
            assertFalse(thrown.poisoned());
            assertTrue(Thread.currentThread().isInterrupted(), "the flag is still set");
        }
        assertEquals(entries, bridge.guestEntries(), "guest code ran");
        assertEquals(1, bridge.allocator().liveCount());
        assertEquals(Allocation.State.HOST_OWNED, block.state());
        bridge.memory().setByte(1024, (byte) 1);

        block.close();
        assertTrue(Thread.interrupted(), "what frees is not kept from it, and the flag is still set");
        assertFalse(bridge.poisoned());
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void anInterruptAfterTheCallWaitsForWhatFrees(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        try (GuestCall call = bridge.enter("hash_string")) {
            var text = call.lowerString("text", "lent");
            call.allocate();
            call.write(text);
            call.invoke(text.address(), text.length());
            Thread.currentThread().interrupt();
        }
        assertTrue(Thread.interrupted(), "the flag is set again");
        assertFalse(bridge.poisoned());
        assertEquals(0, bridge.guestLiveBlocks());
    }

    /** The interrupt was put off, so only a deadline ends it. */
    @OnBothEngines
    void whatFreesHasADeadlineOnceAnInterruptWaits(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        int given = (int) bridge.raw("malloc", 8);
        bridge.substitute("free", () -> bridge.raw("spin"));
        GuestTimeoutException thrown = assertThrows(GuestTimeoutException.class, () -> {
            try (GuestCall call = bridge.enter("nothing")) {
                call.adopt(ArrayType.BYTES, given, 8, bridge.substituted("free"));
                Thread.currentThread().interrupt();
            }
        });
        assertTrue(Thread.interrupted(), "the flag is set again");
        assertEquals("WB-T02", thrown.code());
        assertEquals(
                "'free' of shapes#1 did not return within 1000.0 ms. The instance is poisoned.", thrown.getMessage());
        Poisoned.verify(bridge, thrown);
    }

    @OnBothEngines
    void anInterruptDuringTheCallPoisons(TestEngine engine) throws InterruptedException {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().allocate(8);
        Thread caller = Thread.currentThread();
        CountDownLatch entered = new CountDownLatch(1);
        Thread interrupter = new Thread(() -> {
            try {
                entered.await();
            } catch (InterruptedException failure) {
                throw new AssertionError(failure);
            }
            caller.interrupt();
        });
        interrupter.start();
        bridge.substitute("nothing", () -> {
            entered.countDown();
            return bridge.raw("spin");
        });
        GuestInterruptedException thrown = assertThrows(GuestInterruptedException.class, () -> bridge.call("nothing"));
        assertTrue(Thread.interrupted(), "the flag is still set");
        interrupter.join(TimeUnit.SECONDS.toMillis(30));
        assertEquals("WB-T03", thrown.code());
        assertEquals(
                "thread '" + caller.getName() + "' was interrupted in 'nothing' of shapes#1. The instance is poisoned.",
                thrown.getMessage());
        Poisoned.verify(bridge, thrown);
        assertEquals(Allocation.State.LOST, block.state());
    }

    /** The engines look at the flag at different places; wherever that is, the call ends and frees nothing. */
    @OnBothEngines
    void anInterruptBetweenTheStepsOfACallPoisons(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        bridge.substitute("hash_string", () -> {
            Thread.currentThread().interrupt();
            return bridge.raw("spin");
        });
        GuestInterruptedException thrown = assertThrows(GuestInterruptedException.class, () -> {
            try (GuestCall call = bridge.enter("hash_string")) {
                var text = call.lowerString("text", "lent");
                call.allocate();
                call.write(text);
                call.invoke(text.address(), text.length());
            }
        });
        assertTrue(Thread.interrupted());
        assertEquals(0, thrown.getSuppressed().length);
        Poisoned.verify(bridge, thrown);
        assertEquals(1, bridge.guestLiveBlocks());
    }
}
