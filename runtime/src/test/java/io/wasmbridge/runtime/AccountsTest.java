package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.ResourceHandle;
import io.wasmbridge.runtime.generated.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What is counted of the blocks of an instance, and what is told of those that it is closed with. */
class AccountsTest {

    private static final Logger LOGGER = Logger.getLogger("io.wasmbridge.runtime");

    private final List<String> told = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord logged) {
            told.add(logged.getLevel() + ": " + new SimpleFormatter().formatMessage(logged));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.setUseParentHandlers(false);
        LOGGER.addHandler(listener);
    }

    @AfterEach
    void listenNoLonger() {
        LOGGER.removeHandler(listener);
        LOGGER.setUseParentHandlers(true);
    }

    private static Allocation made(TestBridge bridge, int count) {
        try (GuestCall call = bridge.enter("make_i8")) {
            long packed = call.invoke(count);
            return call.liftAllocation((int) (packed >>> Integer.SIZE), (int) packed, null);
        }
    }

    private static void keep(TestBridge bridge, byte[] content) {
        try (GuestCall call = bridge.enter("keep_i8")) {
            var values = call.lower(ArrayType.BYTES, "values", content).transferred();
            call.allocate();
            call.write(ArrayType.BYTES, values, content);
            call.invoke(values.address(), values.length());
        }
    }

    @OnBothEngines
    void whatIsHeldWhenItIsClosedIsTold(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        bridge.allocator().allocate(12);
        bridge.allocator().allocateUtf8("12345678");
        made(bridge, 5);
        made(bridge, 7).close();
        bridge.allocator().allocate(3).transfer();
        bridge.allocator().allocate(0);
        bridge.close();
        bridge.close();
        assertEquals(
                List.of("WARNING: shapes#1 was closed while the host still held 2 Allocation of 'malloc' (20 bytes),"
                        + " 1 Allocation of 'make_i8' (5 bytes): close what a bridge gives before the bridge"),
                told);
    }

    @OnBothEngines
    void objectsOfTheGuestAreToldByTheirTypes(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        ResourceType counters = bridge.guest().resource("Counter", bridge.function("drop_kept"));
        try (GuestCall call = bridge.enter("nothing")) {
            call.invoke();
            counters.adopt(call, 7);
            counters.adopt(call, 8).close();
            counters.show(call, 9);
        }
        bridge.close();
        assertEquals(
                List.of("WARNING: shapes#1 was closed while the host still held 1 Counter of 'nothing':"
                        + " close what a bridge gives before the bridge"),
                told);
    }

    /** Another thread has closed it, and no call came that would have freed it. */
    @OnBothEngines
    void whatWaitsToBeFreedIsNotHeld(TestEngine engine) throws InterruptedException {
        TestBridge bridge = TestBridge.shapes(engine);
        ResourceType counters = bridge.guest().resource("Counter", bridge.function("drop_kept"));
        Allocation kept = bridge.allocator().allocate(12);
        Allocation waiting = bridge.allocator().allocate(20);
        ResourceHandle counter;
        try (GuestCall call = bridge.enter("nothing")) {
            counter = counters.adopt(call, 7);
        }
        Thread other = new Thread(() -> {
            waiting.close();
            counter.close();
        });
        other.start();
        other.join();
        int entries = bridge.guestEntries();
        bridge.close();
        assertEquals(
                List.of("WARNING: shapes#1 was closed while the host still held 1 Allocation of 'malloc' (12 bytes):"
                        + " close what a bridge gives before the bridge"),
                told);
        assertEquals(entries, bridge.guestEntries(), "closing runs no guest code");
        assertEquals(Allocation.State.LOST, waiting.state());
        assertEquals(Allocation.State.LOST, kept.state());
        waiting.close();
        counter.close();
    }

    /** Calls with a block and an object of the guest, both handed over; in its place runs {@code body}. */
    private static void give(TestBridge bridge, LongSupplier body) {
        ResourceType things = bridge.guest().resource("Thing", bridge.function("free"));
        Allocation block = bridge.allocator().allocate(24);
        ResourceHandle thing = TransfersTest.adopted(bridge, things, 7);
        bridge.substitute("nothing", body);
        try (GuestCall call = bridge.enter("nothing")) {
            Lowered given = call.lowerAllocation("block", block).transferred();
            call.invoke(given.address(), things.give(call, "thing", new TransfersTest.Thing(thing)));
        }
    }

    @OnBothEngines
    void whatTheGuestWasGivenIsNotHeld(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        give(bridge, () -> 0);
        bridge.close();
        assertEquals(List.of(), told);
    }

    @OnBothEngines
    void whatTheGuestWasLeftWithIsNotHeld(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        ArithmeticException thrown = new ArithmeticException("in an import that may throw");
        assertThrows(
                ArithmeticException.class,
                () -> give(bridge, () -> {
                    ((LinkedGuest) bridge.guest()).hostMayThrow(thrown);
                    throw thrown;
                }));
        assertFalse(bridge.poisoned());
        bridge.close();
        assertEquals(List.of(), told);
    }

    @OnBothEngines
    void nothingIsToldOfNothing(TestEngine engine) {
        TestBridge closed = TestBridge.shapes(engine);
        made(closed, 5).close();
        closed.close();
        TestBridge poisoned = TestBridge.shapes(engine);
        poisoned.allocator().allocate(8);
        assertThrows(GuestTrapException.class, () -> poisoned.call("trap_now"));
        poisoned.close();
        assertEquals(List.of(), told, "what a fault lost was told by the fault");
    }

    @OnBothEngines
    void peaksAndTransfersAreCounted(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocator allocator = bridge.allocator();
        Allocation first = allocator.allocate(100);
        Allocation second = allocator.allocate(50);
        first.close();
        assertEquals(150, allocator.peakBytes());
        assertEquals(50, allocator.liveBytes());
        assertEquals(0, allocator.transferredCount());
        second.transfer();
        keep(bridge, new byte[30]);
        keep(bridge, new byte[0]);
        assertEquals(2, allocator.transferredCount());
        assertEquals(80, allocator.transferredBytes());
        assertEquals(150, allocator.peakBytes());
        assertEquals(0, allocator.liveBytes());
    }
}
