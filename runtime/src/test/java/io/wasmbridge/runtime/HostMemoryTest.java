package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.Lowered;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the host allocates for what a guest claims. */
class HostMemoryTest {

    /** An exception and its message, and what the interpreter takes for a call. */
    private static final long SLACK_BYTES = 64 * 1024;

    private static long allocatedBy(Executable action) throws Throwable {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        action.execute();
        long before = threads.getCurrentThreadAllocatedBytes();
        action.execute();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static void lift(TestBridge bridge, long packed, Consumer<GuestCall> lift) {
        try (GuestCall call = bridge.enter("echo_packed")) {
            assertEquals(packed, call.invoke(packed));
            lift.accept(call);
        }
    }

    @OnBothEngines
    void lengthsAboveTheLimitAllocateNothing(TestEngine engine) throws Throwable {
        TestBridge bridge =
                TestBridge.of(Guest.SHAPES, engine).maxResultBytes(1000).build();
        bridge.memory().grow(1600);
        int length = 100 << 20;
        bridge.memory().fill(1 << 20, 1 << 20, (byte) 'x');
        List<Consumer<GuestCall>> lifts = List.of(
                call -> call.liftString(1024, length),
                call -> call.liftArray(ArrayType.BYTES, 1024, length),
                call -> call.liftArray(ArrayType.LONGS, 1024, length / 8),
                call -> call.liftFixedString(1 << 20, 1 << 20),
                call -> call.terminatedLength(ArrayType.BYTES, 1 << 20));
        for (Consumer<GuestCall> lift : lifts) {
            Executable bomb = () -> assertThrows(GuestLimitException.class, () -> lift(bridge, 7, lift));
            assertTrue(allocatedBy(bomb) < SLACK_BYTES);
        }
        assertTrue(!bridge.poisoned());
    }

    @OnBothEngines
    void lengthsOutsideMemoryAllocateNothing(TestEngine engine) throws Throwable {
        for (int length : new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE - 1024, -1, 1 << 30}) {
            TestBridge[] bridges = {TestBridge.shapes(engine), TestBridge.shapes(engine)};
            int[] next = {0};
            long allocated = allocatedBy(() -> {
                TestBridge bridge = bridges[next[0]++];
                assertThrows(GuestPointerException.class, () -> lift(bridge, 7, call -> call.liftString(1024, length)));
            });
            assertTrue(allocated < SLACK_BYTES, "length " + length + ": " + allocated);
        }
    }

    /** A refused text must not grow the scratch of its call again and again. */
    @OnBothEngines
    void textThatIsRefusedIsForgotten(TestEngine engine) throws Throwable {
        TestBridge bridge = TestBridge.shapes(engine);
        String refused = "x".repeat(900_000) + '\uD800';
        for (int i = 0; i < 20; i++) {
            assertThrows(IllegalArgumentException.class, () -> lower(bridge, refused));
        }
        long allocated = allocatedBy(() -> assertThrows(IllegalArgumentException.class, () -> lower(bridge, refused)));
        assertTrue(allocated < 16 << 20, "allocated " + allocated);
    }

    private static void lower(TestBridge bridge, String text) {
        try (GuestCall call = bridge.enter("nothing")) {
            call.lowerString("text", text);
        }
    }

    /**
     * What is copied out is allocated once, and the arguments lie in a scratch that is kept. On the compiler alone: the interpreter
     * allocates for each instruction.
     */
    @ParameterizedTest
    @EnumSource(names = "COMPILER")
    void aCallAllocatesWhatItCopiesOut(TestEngine engine) throws Throwable {
        TestBridge bridge = TestBridge.shapes(engine);
        int[] values = new int[65_536];
        String text = "x".repeat(100_000);
        long inBytes = allocatedBy(() -> {
            for (int i = 0; i < 10; i++) {
                try (GuestCall call = bridge.enter("count_bytes")) {
                    Lowered array = call.lower(ArrayType.INTS, "values", values);
                    Lowered string = call.lowerString("text", text);
                    call.allocate();
                    call.write(ArrayType.INTS, array, values);
                    call.write(string);
                    call.invoke(array.address(), array.length());
                }
            }
        });
        assertTrue(inBytes < SLACK_BYTES, "ten calls allocated " + inBytes);

        int bytes = values.length * Integer.BYTES;
        long outBytes = allocatedBy(() -> {
            try (GuestCall call = bridge.enter("make_i32")) {
                long packed = call.invoke(values.length);
                call.adopt(ArrayType.INTS, (int) (packed >>> 32), (int) packed);
                call.liftArray(ArrayType.INTS, (int) (packed >>> 32), (int) packed);
            }
        });
        // the engine hands out copies of its memory only, so elements pass through one
        assertTrue(outBytes >= bytes && outBytes < 2L * bytes + SLACK_BYTES, "allocated " + outBytes);
    }
}
