package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.function.Executable;

/** What holds of every poisoned instance: the ledger is empty, memory can be read, and no guest instruction runs again. */
final class Poisoned {

    private Poisoned() {}

    /** Verifies that {@code first} poisoned {@code bridge}. */
    static void verify(TestBridge bridge, Throwable first) {
        assertSame(first, verify(bridge), "the first cause");
        if (first instanceof WasmFault fault) {
            assertTrue(fault.poisoned(), "the exception says that it poisoned");
        }
    }

    /** Verifies that something did, and returns it. */
    static Throwable verify(TestBridge bridge) {
        assertTrue(bridge.poisoned());
        assertEquals(0, bridge.allocator().liveCount());
        assertEquals(0, bridge.allocator().liveBytes());
        int entries = bridge.guestEntries();
        byte[] memory = bridge.memory().getBytes(0, (int) bridge.memory().sizeBytes());

        Throwable first = refused(() -> bridge.call("live_blocks"));
        List<Executable> calls = List.of(
                () -> bridge.call("live_blocks"),
                () -> bridge.guest().enter(bridge.function("fault_malloc")),
                () -> bridge.guest().enter(bridge.function("fault_free")),
                () -> bridge.allocator().allocate(8),
                () -> bridge.allocator().allocate(0),
                () -> bridge.allocator().allocateUtf8("text"),
                () -> bridge.allocator().copyOf(new int[4]),
                () -> bridge.memory().setByte(0, (byte) 1),
                () -> bridge.memory().grow(1));
        for (Executable call : calls) {
            assertSame(first, refused(call));
        }
        bridge.memory().hexDump(0, 16);

        assertEquals(entries, bridge.guestEntries(), "guest code ran");
        assertEquals(-1, Arrays.mismatch(memory, bridge.memory().getBytes(0, memory.length)));
        return first;
    }

    private static Throwable refused(Executable call) {
        InstancePoisonedException refused = assertThrows(InstancePoisonedException.class, call);
        assertEquals("WB-P01", refused.code());
        assertTrue(refused.poisoned());
        return refused.getCause();
    }
}
