package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.generated.GuestCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A call that takes longer than the builder allows. */
@Timeout(60)
class TimeoutTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    @AfterEach
    void noInterruptIsLeft() {
        assertFalse(Thread.interrupted(), "the interrupt is taken back");
    }

    private static TestBridge limited(TestEngine engine, Duration limit) {
        return TestBridge.of(Guest.SHAPES, engine).timeout(limit).build();
    }

    @OnBothEngines
    void aRunawayGuestIsStopped(TestEngine engine) {
        TestBridge bridge = limited(engine, SHORT);
        Allocation block = bridge.allocator().allocate(8);
        GuestTimeoutException thrown = assertThrows(GuestTimeoutException.class, () -> bridge.call("spin"));
        assertEquals("WB-T02", thrown.code());
        assertTrue(thrown.poisoned());
        assertEquals(
                "'spin' of shapes#1 did not return within 50.0 ms. The instance is poisoned.", thrown.getMessage());
        Poisoned.verify(bridge, thrown);
        assertEquals(Allocation.State.LOST, block.state());
    }

    @OnBothEngines
    void aStartFunctionIsACallToo(TestEngine engine) {
        TestBridge.Builder builder = TestBridge.of(TinyModule.contract().build(), TinyModule.spinsAtStart())
                .engine(engine == TestEngine.COMPILER ? Engine.compiler() : Engine.interpreter())
                .timeout(SHORT);
        GuestTimeoutException thrown = assertThrows(GuestTimeoutException.class, builder::build);
        assertEquals("the start function", thrown.export());
    }

    @OnBothEngines
    void aCallThatEndsInTimeIsAsEver(TestEngine engine) {
        TestBridge bridge = limited(engine, Duration.ofSeconds(30));
        for (int i = 0; i < 100; i++) {
            CallShape.leavingNothing().forEach(shape -> shape.run(bridge));
        }
        assertFalse(bridge.poisoned());
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void theTimeBetweenCallsIsNotCounted(TestEngine engine) throws InterruptedException {
        TestBridge bridge = limited(engine, SHORT);
        for (int i = 0; i < 3; i++) {
            bridge.call("nothing");
            new CountDownLatch(1).await(SHORT.toMillis() * 2, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        assertFalse(bridge.poisoned());
    }

    @OnBothEngines
    void aHostFunctionThatWaitsIsInterrupted(TestEngine engine) {
        TestBridge bridge = limited(engine, SHORT);
        List<Throwable> seen = new ArrayList<>();
        bridge.substitute("nothing", () -> {
            try {
                new CountDownLatch(1).await();
                return 0;
            } catch (InterruptedException interrupted) {
                RuntimeException failure = new IllegalStateException(interrupted);
                seen.add(failure);
                throw failure;
            }
        });
        GuestTimeoutException thrown = assertThrows(GuestTimeoutException.class, () -> bridge.call("nothing"));
        assertSame(seen.get(0), thrown.getCause());
        Poisoned.verify(bridge, thrown);
    }

    /** The first interrupt is swallowed: the guest that runs on is interrupted again. */
    @OnBothEngines
    void anInterruptThatIsSwallowedComesAgain(TestEngine engine) {
        TestBridge bridge = limited(engine, SHORT);
        bridge.substitute("nothing", () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException swallowed) {
                return bridge.raw("spin");
            }
            return 0;
        });
        GuestTimeoutException thrown = assertThrows(GuestTimeoutException.class, () -> bridge.call("nothing"));
        Poisoned.verify(bridge, thrown);
    }

    /** What was to end the call is swallowed, and the guest returns before it comes again: late all the same. */
    @OnBothEngines
    void whatReturnsTooLateIsRefused(TestEngine engine) {
        TestBridge bridge = limited(engine, SHORT);
        bridge.substitute("nothing", () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException swallowed) {
                return 7;
            }
            return 0;
        });
        GuestTimeoutException thrown = assertThrows(GuestTimeoutException.class, () -> bridge.call("nothing"));
        assertEquals("nothing", thrown.export());
        assertNull(thrown.getCause());
        Poisoned.verify(bridge, thrown);
    }

    /** The guest returned, too late: its blocks are not freed, for the time is over. */
    @OnBothEngines
    void whatFreesIsPartOfTheCall(TestEngine engine) {
        TestBridge bridge = limited(engine, SHORT);
        bridge.substitute("hash_string", () -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return bridge.raw("nothing");
        });
        GuestTimeoutException thrown = assertThrows(GuestTimeoutException.class, () -> {
            try (GuestCall call = bridge.enter("hash_string")) {
                var text = call.lowerString("text", "lent");
                call.allocate();
                call.write(text);
                call.invoke(text.address(), text.length());
                call.ask(bridge.function("spin"));
            }
        });
        Poisoned.verify(bridge, thrown);
    }

    @Test
    void nothingIsNoLimit() {
        TestBridge.Builder builder = TestBridge.of(Guest.SHAPES, TestEngine.values()[0]);
        for (Duration limit : List.of(Duration.ZERO, Duration.ofMillis(-1))) {
            assertEquals(
                    "timeout must be more than nothing, not " + limit,
                    assertThrows(IllegalArgumentException.class, () -> builder.timeout(limit))
                            .getMessage());
        }
    }
}
