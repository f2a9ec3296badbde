package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.Lowered;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a status that says error, and of the question what it means. */
class StatusErrorTest {

    /** A call with one block that fails with 7, whatever the guest says. */
    private static GuestErrorException fail(TestBridge bridge, Supplier<? extends @Nullable Object> message) {
        return assertThrows(GuestErrorException.class, () -> {
            try (GuestCall call = bridge.enter("hash_string")) {
                Lowered text = call.lowerString("text", "héllo");
                call.allocate();
                call.write(text);
                call.invoke(text.address(), text.length());
                throw call.error(7, message);
            }
        });
    }

    private static String text(GuestErrorException thrown) {
        return thrown.getMessage().replaceAll("#\\d+", "#N");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSaidStandsInTheMessage(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);

        GuestErrorException thrown = fail(bridge, () -> "no such file");

        assertEquals("'hash_string' of shapes#N failed with status 7: no such file", text(thrown));
        assertEquals("WB-E01", thrown.code());
        assertEquals("hash_string", thrown.export());
        assertFalse(thrown.poisoned());
        assertEquals(0, bridge.guestLiveBlocks());
        assertEquals("'hash_string' of shapes#N failed with status 7: 42", text(fail(bridge, () -> 42L)));
        assertEquals("'hash_string' of shapes#N failed with status 7", text(fail(bridge, () -> null)));
        assertEquals("'hash_string' of shapes#N failed with status 7", text(fail(bridge, () -> "")));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsAsked(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);

        GuestErrorException thrown = assertThrows(GuestErrorException.class, () -> {
            try (GuestCall call = bridge.enter("live_blocks")) {
                throw call.error(Long.MIN_VALUE);
            }
        });

        assertEquals("'live_blocks' of shapes#N failed with status -9223372036854775808", text(thrown));
    }

    /** The question is asked once, of a guest that still has the blocks of the call. */
    @ParameterizedTest
    @EnumSource
    void theBlocksOfTheCallAreThereWhileItIsAsked(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        AtomicInteger asked = new AtomicInteger();

        GuestErrorException thrown = fail(bridge, () -> {
            asked.incrementAndGet();
            return bridge.call("live_blocks");
        });

        assertEquals("'hash_string' of shapes#N failed with status 7: 1", text(thrown));
        assertEquals(1, asked.get());
        assertEquals(0, bridge.guestLiveBlocks());
        assertEquals(0, bridge.allocator().liveCount());
    }

    @ParameterizedTest
    @EnumSource
    void whatTheQuestionThrowsIsSuppressed(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        for (Throwable failure : new Throwable[] {new IllegalStateException("no"), new AssertionError("no")}) {
            GuestErrorException thrown = fail(bridge, () -> {
                throw Faults.sneak(failure);
            });

            assertSame(failure, thrown.getSuppressed()[0]);
            assertEquals("'hash_string' of shapes#N failed with status 7", text(thrown));
            assertFalse(thrown.poisoned());
        }
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @ParameterizedTest
    @EnumSource
    void aQuestionThatPoisonsIsTold(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);

        GuestErrorException thrown = fail(bridge, () -> bridge.call("trap_now"));

        assertTrue(thrown.poisoned());
        assertEquals("'hash_string' of shapes#N failed with status 7. The instance is poisoned.", text(thrown));
        assertSame(GuestTrapException.class, thrown.getSuppressed()[0].getClass());
        assertEquals(1, thrown.getSuppressed().length);
        assertEquals(0, bridge.allocator().liveCount());
        assertEquals(1, bridge.guestLiveBlocks(), "nothing is freed in a poisoned instance");
    }
}
