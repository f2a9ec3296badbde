package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.wasm.types.FunctionType;
import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.Allocation.State;
import io.wasmbridge.runtime.Allocator.Scope;
import io.wasmbridge.runtime.BorrowConflictException;
import io.wasmbridge.runtime.GuestInterruptedException;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestTrapException;
import io.wasmbridge.runtime.InstancePoisonedException;
import io.wasmbridge.runtime.ThreadConfinementException;
import io.wasmbridge.runtime.UseAfterReleaseException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scopes of an arena: what was allocated in one is gone when it closes, all at once, and however it closes. */
@SuppressWarnings("try") // a scope is opened and closed, and not spoken of in between
class ArenaTest {

    private static final byte[] BYTES = {1, 2, 3};

    private final AtomicReference<Runnable> during = new AtomicReference<>(() -> {});

    private Arena open(TestEngine engine) {
        HostFunction callback = new HostFunction("env", "during", FunctionType.empty(), (instance, arguments) -> {
            during.get().run();
            return null;
        });
        return ArenaBridge.builder()
                .engine(engine.engine())
                .hostFunctions(callback)
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAllocatedInItIsGone(TestEngine engine) {
        Arena guest = open(engine);
        Allocation before = guest.allocator().copyOf(BYTES);
        int mark = guest.opaHeapPtrGet();
        Allocation within;
        try (Scope scope = guest.allocator().scope()) {
            within = guest.allocator().allocate(100);
            assertEquals("héllo", guest.copy("héllo"));
            assertEquals(6, guest.sum(BYTES));
            assertEquals(2, guest.allocator().liveCount());
            assertEquals(3, guest.liveBlocks(), "the block that the guest keeps is live as well");
        }
        assertEquals(mark, guest.opaHeapPtrGet());
        assertEquals(1, guest.liveBlocks());
        assertEquals(1, guest.allocator().liveCount());
        assertEquals(3, guest.allocator().liveBytes());
        assertEquals(State.LOST, within.state());
        assertThrows(UseAfterReleaseException.class, within::bytes);
        within.close();
        within.close();
        assertEquals(State.HOST_OWNED, before.state());
        before.close();
        assertEquals(0, guest.liveBlocks());
        assertFalse(guest.poisoned());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsClosedInItIsFreedOnce(TestEngine engine) {
        Arena guest = open(engine);
        Scope scope = guest.allocator().scope();
        Allocation released = guest.allocator().allocate(8);
        released.close();
        Allocation transferred = guest.allocator().allocate(8);
        transferred.transfer();
        scope.close();
        assertEquals(State.RELEASED, released.state());
        assertEquals(State.TRANSFERRED, transferred.state());
        assertEquals(0, guest.liveBlocks());
        int entryCount = guest.entryCountPtr();
        int entries = guest.memory().getInt(entryCount);
        scope.close();
        assertEquals(entries, guest.memory().getInt(entryCount), "a second close does nothing");
    }

    @ParameterizedTest
    @EnumSource
    void scopesNest(TestEngine engine) {
        Arena guest = open(engine);
        int mark = guest.opaHeapPtrGet();
        try (Scope outer = guest.allocator().scope()) {
            Allocation ofOuter = guest.allocator().copyOf(BYTES);
            int inside = guest.opaHeapPtrGet();
            try (Scope inner = guest.allocator().scope()) {
                Allocation ofInner = guest.allocator().copyOf(BYTES);
                BorrowConflictException thrown = assertThrows(BorrowConflictException.class, outer::close);
                assertEquals("opa_heap_ptr_set", thrown.export());
                assertEquals(State.HOST_OWNED, ofInner.state());
            }
            assertEquals(inside, guest.opaHeapPtrGet());
            assertEquals(State.HOST_OWNED, ofOuter.state());
            assertEquals(1, guest.allocator().liveCount());
        }
        assertEquals(mark, guest.opaHeapPtrGet());
        assertEquals(0, guest.allocator().liveCount());
    }

    @ParameterizedTest
    @EnumSource
    void itClosesAfterAFailureAsWell(TestEngine engine) {
        Arena guest = open(engine);
        int mark = guest.opaHeapPtrGet();

        IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> {
            try (Scope scope = guest.allocator().scope()) {
                guest.allocator().allocate(8);
                throw new IllegalStateException("of the caller's own");
            }
        });

        assertEquals(0, thrown.getSuppressed().length);
        assertEquals(mark, guest.opaHeapPtrGet());
        assertEquals(0, guest.allocator().liveCount());
    }

    /** The argument of the call lies in the arena. */
    @ParameterizedTest
    @EnumSource
    void itStaysOpenWhileACallIsUnderWayThatBeganInIt(TestEngine engine) {
        Arena guest = open(engine);
        Scope scope = guest.allocator().scope();
        AtomicReference<Throwable> refused = new AtomicReference<>();
        during.set(() -> refused.set(assertThrows(BorrowConflictException.class, scope::close)));

        assertEquals(6, guest.sumDuring(BYTES));

        assertTrue(
                refused.get().getMessage().contains("under way"), refused.get().getMessage());
        scope.close();
        assertEquals(0, guest.liveBlocks());
    }

    @ParameterizedTest
    @EnumSource
    void oneOfAnImportLeavesTheArgumentsOfTheCallAlone(TestEngine engine) {
        Arena guest = open(engine);
        during.set(() -> {
            try (Scope scope = guest.allocator().scope()) {
                guest.allocator().allocate(64);
                assertEquals(6, guest.sum(BYTES));
            }
        });

        assertEquals(6, guest.sumDuring(BYTES));

        assertEquals(0, guest.liveBlocks());
        assertEquals(0, guest.allocator().liveCount());
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsPutBackInAPoisonedInstance(TestEngine engine) {
        Arena guest = open(engine);
        Scope scope = guest.allocator().scope();
        Allocation block = guest.allocator().allocate(8);
        RuntimeException failure = new RuntimeException("of the import");
        during.set(() -> {
            throw failure;
        });
        int entryCount = guest.entryCountPtr();
        assertSame(failure, assertThrows(RuntimeException.class, () -> guest.sumDuring(BYTES)));
        int entries = guest.memory().getInt(entryCount);

        assertDoesNotThrow(scope::close);

        assertEquals(State.LOST, block.state());
        assertEquals(0, guest.allocator().liveCount());
        assertEquals(entries, guest.memory().getInt(entryCount));
        assertThrows(InstancePoisonedException.class, () -> guest.allocator().scope());
    }

    @ParameterizedTest
    @EnumSource
    void aTrapOfTheResetPoisons(TestEngine engine) {
        Arena guest = open(engine);
        Scope scope = guest.allocator().scope();
        Allocation block = guest.allocator().allocate(8);
        guest.faultReset(1);

        GuestTrapException thrown = assertThrows(GuestTrapException.class, scope::close);

        assertEquals("opa_heap_ptr_set", thrown.export());
        assertTrue(guest.poisoned());
        assertEquals(State.LOST, block.state());
        assertDoesNotThrow(scope::close);
    }

    @ParameterizedTest
    @EnumSource
    void aMarkOutsideMemoryPoisons(TestEngine engine) {
        for (int mark : new int[] {-1, 0x7FFF_FFFF}) {
            Arena guest = open(engine);
            guest.faultMark(mark);

            GuestPointerException thrown = assertThrows(
                    GuestPointerException.class, () -> guest.allocator().scope());

            assertEquals("opa_heap_ptr_get", thrown.export());
            assertTrue(guest.poisoned());
        }
    }

    @ParameterizedTest
    @EnumSource
    void itIsConfinedAndCanBeInterrupted(TestEngine engine) throws InterruptedException {
        Arena guest = open(engine);
        Scope scope = guest.allocator().scope();
        AtomicReference<Throwable> refused = new AtomicReference<>();
        Thread other = new Thread(() -> refused.set(assertThrows(ThreadConfinementException.class, scope::close)));
        other.start();
        other.join();
        assertEquals(ThreadConfinementException.class, refused.get().getClass());

        Thread.currentThread().interrupt();
        assertThrows(GuestInterruptedException.class, () -> guest.allocator().scope());
        scope.close();
        assertTrue(Thread.interrupted(), "the flag is set again");
        assertFalse(guest.poisoned());
    }

    @ParameterizedTest
    @EnumSource
    void afterTheBridgeIsClosedItDoesNothing(TestEngine engine) {
        Arena guest = open(engine);
        Scope scope = guest.allocator().scope();
        guest.close();
        assertDoesNotThrow(scope::close);
        assertThrows(UseAfterReleaseException.class, () -> guest.allocator().scope());
    }

    @ParameterizedTest
    @EnumSource
    void anAllocatorWithoutAnArena(TestEngine engine) {
        try (Blocks guest = BlocksBridge.builder().engine(engine.engine()).build()) {
            UnsupportedOperationException thrown = assertThrows(
                    UnsupportedOperationException.class, () -> guest.allocator().scope());
            assertEquals(
                    "module 'guests/blocks/blocks.wasm' has no arena to mark and put back: its allocator 'malloc' is none;"
                            + " one is 'opa_malloc' with 'opa_heap_ptr_get' and 'opa_heap_ptr_set'",
                    thrown.getMessage());
        }
    }
}
