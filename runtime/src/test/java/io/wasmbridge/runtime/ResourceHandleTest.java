package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestResource;
import io.wasmbridge.runtime.generated.ResourceHandle;
import io.wasmbridge.runtime.generated.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/** Handles to guest objects, whose methods and whose destructor call the host in their middle. */
@Timeout(60)
class ResourceHandleTest {

    private TestBridge bridge;
    private ResourceType type;

    /** The handles that the guest gave its import {@code fetch}. */
    private final List<Long> fetched = new ArrayList<>();

    @AfterEach
    void clearTheInterrupt() {
        Thread.interrupted();
    }

    /** A resource as a bridge has it. */
    private static final class Thing extends GuestResource {
        Thing(ResourceHandle handle) {
            super(handle);
        }
    }

    /** The guest's {@code run}, which calls {@code fetch}, is every method and the destructor. */
    private void build(TestEngine engine, LongUnaryOperator fetch) {
        HostFunction function = new HostFunction(
                "env", "fetch", FunctionType.of(List.of(ValType.I32), List.of(ValType.I32)), (instance, arguments) -> {
                    fetched.add(arguments[0]);
                    return new long[] {fetch.applyAsLong((int) arguments[0])};
                });
        bridge = TestBridge.imports(engine, function);
        type = bridge.guest().resource("Thing", bridge.function("run"));
    }

    private ResourceHandle adopted(int address) {
        try (GuestCall call = bridge.enter("live_blocks")) {
            return type.adopt(call, address);
        }
    }

    private ResourceHandle shown(int address) {
        try (GuestCall call = bridge.enter("live_blocks")) {
            return type.show(call, address);
        }
    }

    private long use(ResourceHandle handle) {
        try (GuestCall call = bridge.enter("run")) {
            return call.invoke(handle.lend(call));
        }
    }

    private long give(ResourceHandle handle) {
        try (GuestCall call = bridge.enter("run")) {
            return call.invoke(type.give(call, "thing", new Thing(handle)));
        }
    }

    @OnBothEngines
    void closingWhileAMethodRuns(TestEngine engine) {
        ResourceHandle[] handle = new ResourceHandle[1];
        List<BorrowConflictException> refused = new ArrayList<>();
        build(engine, address -> {
            if (refused.isEmpty()) {
                refused.add(assertThrows(BorrowConflictException.class, handle[0]::close));
                refused.add(assertThrows(BorrowConflictException.class, () -> give(handle[0])));
                assertEquals(2, use(handle[0]), "lent twice");
                assertEquals(address, handle[0].address());
            }
            return 1;
        });
        handle[0] = adopted(7);
        assertEquals(2, use(handle[0]));
        assertEquals(2, refused.size());
        assertEquals("WB-O04", refused.get(0).code());
        assertEquals(
                "Thing 0x00000007 of imports#1 cannot be closed: a running call uses it",
                refused.get(0).getMessage());
        assertFalse(handle[0].closed());
        handle[0].close();
        assertEquals(List.of(7L, 7L, 7L), fetched);
    }

    /** It is recorded as ended before its destructor runs. */
    @OnBothEngines
    void usedByItsDestructor(TestEngine engine) {
        ResourceHandle[] handle = new ResourceHandle[1];
        build(engine, address -> {
            assertTrue(handle[0].closed());
            assertThrows(DoubleReleaseException.class, handle[0]::close);
            assertThrows(UseAfterReleaseException.class, () -> use(handle[0]));
            assertThrows(UseAfterReleaseException.class, handle[0]::address);
            assertEquals(7, adopted(7).address(), "the number may come again");
            return 0;
        });
        handle[0] = adopted(7);
        handle[0].close();
        assertEquals(List.of(7L), fetched);
        assertFalse(bridge.poisoned());
    }

    @OnBothEngines
    void usedWhileItIsGivenAway(TestEngine engine) {
        ResourceHandle[] handle = new ResourceHandle[1];
        build(engine, address -> {
            if (fetched.size() == 1) {
                assertFalse(handle[0].closed());
                assertThrows(BorrowConflictException.class, handle[0]::address);
                assertThrows(BorrowConflictException.class, handle[0]::close);
            }
            return 0;
        });
        handle[0] = adopted(7);
        assertEquals(1, give(handle[0]));
        assertEquals(List.of(7L), fetched, "the guest ends it");
        assertThrows(UseAfterTransferException.class, () -> use(handle[0]));
        adopted(7).close();
    }

    @OnBothEngines
    void aCallThatDoesNotReachTheGuest(TestEngine engine) {
        build(engine, address -> 0);
        ResourceHandle lent = adopted(7);
        ResourceHandle given = adopted(8);
        try (GuestCall call = bridge.enter("run")) {
            assertEquals(7, lent.lend(call));
            assertEquals(8, type.give(call, "thing", new Thing(given)));
            assertThrows(BorrowConflictException.class, lent::close);
            assertThrows(BorrowConflictException.class, given::close);
            assertThrows(BorrowConflictException.class, () -> given.lend(call));
            assertFalse(given.closed());
        }
        assertEquals(List.of(), fetched);
        given.close();
        lent.close();
        assertEquals(List.of(8L, 7L), fetched);
    }

    @OnBothEngines
    void manyInOneCall(TestEngine engine) {
        build(engine, address -> 0);
        List<ResourceHandle> handles = new ArrayList<>();
        for (int address = 1; address <= 9; address++) {
            handles.add(adopted(address));
        }
        try (GuestCall call = bridge.enter("run")) {
            for (ResourceHandle handle : handles) {
                if (handle.address() % 3 == 0) {
                    type.give(call, "thing", new Thing(handle));
                } else {
                    type.lend(call, "thing", new Thing(handle));
                }
            }
            call.invoke(1);
            assertThrows(BorrowConflictException.class, handles.get(0)::close);
        }
        fetched.clear();
        handles.forEach(ResourceHandle::close);
        assertEquals(List.of(1L, 2L, 4L, 5L, 7L, 8L), fetched);
    }

    @OnBothEngines
    void shownOverTheOneThatOwns(TestEngine engine) {
        ResourceHandle[] owned = new ResourceHandle[1];
        List<Throwable> refused = new ArrayList<>();
        build(engine, address -> {
            if (refused.isEmpty()) {
                refused.add(assertThrows(BorrowConflictException.class, owned[0]::close));
            }
            return 0;
        });
        owned[0] = adopted(7);
        ResourceHandle shown = shown(7);
        use(shown);
        assertEquals(1, refused.size());
        owned[0].close();
        assertTrue(shown.closed());
        assertThrows(UseAfterReleaseException.class, () -> use(shown));
        shown.close();
        assertThrows(DoubleReleaseException.class, shown::close);
        assertEquals(List.of(7L, 7L), fetched);
    }

    @OnBothEngines
    void fromAnotherThread(TestEngine engine) throws InterruptedException {
        build(engine, address -> 0);
        ResourceHandle handle = adopted(7);
        ResourceHandle kept = shown(9);
        List<Executable> uses = List.of(handle::closed, handle::address, () -> use(handle), () -> give(handle));
        List<Throwable> thrown = new ArrayList<>();
        Thread thread = new Thread(
                () -> uses.forEach(use -> thrown.add(assertThrows(ThreadConfinementException.class, use))), "another");
        thread.start();
        thread.join(30_000);
        assertEquals(uses.size(), thrown.size());
        assertEquals("WB-C01", ((ThreadConfinementException) thrown.get(0)).code());
        assertEquals(List.of(), fetched);
        assertFalse(handle.closed());
        assertFalse(kept.closed());
        handle.close();
        kept.close();
        assertEquals(List.of(7L), fetched);
    }

    @OnBothEngines
    void interrupted(TestEngine engine) {
        build(engine, address -> 0);
        ResourceHandle handle = adopted(7);
        Thread.currentThread().interrupt();
        handle.close();
        assertEquals(List.of(7L), fetched);
        assertTrue(Thread.interrupted(), "the flag is set again");
        assertFalse(bridge.poisoned());
    }

    @OnBothEngines
    void lostWithItsInstance(TestEngine engine) {
        RuntimeException failure = new RuntimeException("of the host");
        build(engine, address -> {
            throw failure;
        });
        ResourceHandle handle = adopted(7);
        ResourceHandle other = adopted(8);
        assertSame(failure, assertThrows(RuntimeException.class, handle::close));
        assertTrue(bridge.poisoned());
        assertThrows(DoubleReleaseException.class, handle::close);
        assertTrue(other.closed());
        other.close();
        other.close();
        assertSame(
                failure,
                assertThrows(InstancePoisonedException.class, other::address).getCause());
        assertEquals(List.of(7L), fetched);
    }

    /** What would be ended twice, and what is none. */
    @OnBothEngines
    void handlesThatCannotBe(TestEngine engine) {
        build(engine, address -> 0);
        adopted(7);
        ResourceType otherType = bridge.guest().resource("Other", bridge.function("run"));
        try (GuestCall call = bridge.enter("run")) {
            assertNotNull(otherType.adopt(call, 7), "another kind has handles of its own");
        }
        GuestPointerException twice = assertThrows(GuestPointerException.class, () -> adopted(7));
        assertEquals(
                "'live_blocks' of imports#1 returned Thing 0x00000007: the host still has to close that one. The instance is"
                        + " poisoned.",
                twice.getMessage());
        Poisoned.verify(bridge, twice);
        build(engine, address -> 0);
        assertEquals(
                "'live_blocks' of imports#1 returned Thing 0x00000000: none has this handle. The instance is poisoned.",
                assertThrows(GuestPointerException.class, () -> shown(0)).getMessage());
    }

    @OnBothEngines
    void noObjectOfThisInstance(TestEngine engine) {
        build(engine, address -> 0);
        ResourceHandle foreign = adopted(7);
        build(engine, address -> 0);
        try (GuestCall call = bridge.enter("run")) {
            assertEquals(
                    "WB-O06",
                    assertThrows(WrongInstanceException.class, () -> type.lend(call, "thing", new Thing(foreign)))
                            .code());
            assertThrows(WrongInstanceException.class, () -> type.give(call, "thing", new Thing(foreign)));
            assertEquals(
                    "'thing' is no object of the guest: its class is java.lang.String",
                    assertThrows(IllegalArgumentException.class, () -> type.lend(call, "thing", "text"))
                            .getMessage());
        }
        assertFalse(foreign.closed());
    }
}
