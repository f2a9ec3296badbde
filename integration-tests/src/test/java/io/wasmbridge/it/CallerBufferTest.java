package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.GuestErrorException;
import io.wasmbridge.runtime.GuestLimitException;
import io.wasmbridge.runtime.GuestValueException;
import io.wasmbridge.runtime.WasmBridgeException;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a guest can say of a buffer that it was offered: lengths that are none, and sizes that it does not get. */
class CallerBufferTest {

    private static final int LIMIT_BYTES = 64;

    private static CallerBuffers limited(TestEngine engine) {
        var builder = Shapes.builder(CallerBuffers.class);
        builder.engine(engine.engine());
        builder.maxResultBytes(LIMIT_BYTES);
        return Shapes.build(CallerBuffers.class, builder);
    }

    private static <T extends WasmBridgeException> T fails(
            CallerBuffers guest, Class<T> type, int calls, Function<CallerBuffers, Object> call) {
        int live = guest.liveBlocks();
        guest.beginEcho();
        T thrown = assertThrows(type, () -> call.apply(guest));
        assertEquals(calls, guest.callCount(), "calls of the function");
        assertFalse(guest.poisoned());
        assertEquals(live, guest.liveBlocks());
        assertEquals(0, guest.allocator().liveCount());
        return thrown;
    }

    @ParameterizedTest
    @EnumSource
    void theSecondAnswerIsTheLast(TestEngine engine) {
        try (CallerBuffers guest = Shapes.open(CallerBuffers.class, engine.engine())) {
            GuestValueException more = fails(guest, GuestValueException.class, 2, bridge -> bridge.echoLength(5, 6));
            assertTrue(
                    more.getMessage()
                            .endsWith("returned length 6 when it was called again with a buffer for the 5 that it had"
                                    + " asked for"),
                    more.getMessage());
            fails(guest, GuestValueException.class, 2, bridge -> bridge.echoLength(-5, -5));
            fails(guest, GuestValueException.class, 2, bridge -> bridge.echoLength(-1, -1));
            fails(guest, GuestValueException.class, 2, bridge -> bridge.echoLength(9, Integer.MIN_VALUE));
            fails(guest, GuestValueException.class, 2, bridge -> bridge.echoBytes(17, 21));
            fails(guest, GuestValueException.class, 2, bridge -> bridge.echoTerminated(4, 5));
            fails(guest, GuestValueException.class, 2, bridge -> bridge.echoWide(5, 1L << 32));
            fails(guest, GuestValueException.class, 2, bridge -> bridge.echoWide(5, Long.MIN_VALUE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void lessThanWasAskedForIsFine(TestEngine engine) {
        try (CallerBuffers guest = Shapes.open(CallerBuffers.class, engine.engine())) {
            guest.beginEcho();
            assertArrayEquals(new byte[3], guest.echoLength(9, 3));
            guest.beginEcho();
            assertArrayEquals(new byte[0], guest.echoLength(-2, 0));
            guest.beginEcho();
            assertArrayEquals(new int[2], guest.echoBytes(-7, 8), "room for 7 bytes is room for two ints");
            guest.beginEcho();
            assertEquals("\0\0\0\0", guest.echoTerminated(4, 4), "no room for the terminator is no room");
            assertEquals(2, guest.callCount());
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    /** A negative length that says error is no size. */
    @ParameterizedTest
    @EnumSource
    void whatSaysErrorIsNoSize(TestEngine engine) {
        try (CallerBuffers guest = Shapes.open(CallerBuffers.class, engine.engine())) {
            fails(guest, GuestErrorException.class, 1, bridge -> bridge.echoOrFail(-5, 5));
            fails(guest, GuestErrorException.class, 2, bridge -> bridge.echoOrFail(5, -1));
            guest.beginEcho();
            assertArrayEquals(new byte[5], guest.echoOrFail(5, 5));
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLengthThatIsNoNumberOfElements(TestEngine engine) {
        try (CallerBuffers guest = Shapes.open(CallerBuffers.class, engine.engine())) {
            fails(guest, GuestValueException.class, 1, bridge -> bridge.echoBytes(15, 0));
            fails(guest, GuestValueException.class, 2, bridge -> bridge.echoBytes(17, 17));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noMoreIsAllocatedThanTheLimit(TestEngine engine) {
        try (CallerBuffers guest = limited(engine)) {
            guest.beginEcho();
            assertEquals(LIMIT_BYTES, guest.echoLength(LIMIT_BYTES, LIMIT_BYTES).length);
            GuestLimitException above =
                    fails(guest, GuestLimitException.class, 1, bridge -> bridge.echoLength(LIMIT_BYTES + 1, 0));
            assertEquals("WB-G02", above.code());
            assertEquals("echo_length", above.export());
            fails(guest, GuestLimitException.class, 1, bridge -> bridge.echoLength(-LIMIT_BYTES - 1, 0));
            fails(guest, GuestLimitException.class, 1, bridge -> bridge.echoLength(Integer.MIN_VALUE, 0));
            fails(guest, GuestLimitException.class, 1, bridge -> bridge.echoBytes(LIMIT_BYTES + 1, 0));
            fails(guest, GuestLimitException.class, 1, bridge -> bridge.echoWide(1L << 32, 0));
            fails(guest, GuestLimitException.class, 1, bridge -> bridge.echoWide(Long.MAX_VALUE, 0));
            fails(guest, GuestLimitException.class, 1, bridge -> bridge.echoWide(Long.MIN_VALUE, 0));
            assertEquals(LIMIT_BYTES / 8, guest.fillF64(LIMIT_BYTES / 8).length);
            assertThrows(GuestLimitException.class, () -> guest.fillF64(LIMIT_BYTES / 8 + 1));
            assertThrows(GuestLimitException.class, () -> guest.fillI8(LIMIT_BYTES + 1), "it fits, but is too long");
            assertEquals(0, guest.allocator().liveCount());
        }
        try (CallerBuffers guest = Shapes.open(CallerBuffers.class, engine.engine())) {
            fails(guest, GuestLimitException.class, 1, bridge -> bridge.echoLength(Integer.MIN_VALUE, 0));
            fails(guest, GuestLimitException.class, 1, bridge -> bridge.echoLength(Integer.MAX_VALUE, 0));
            fails(guest, GuestLimitException.class, 1, bridge -> bridge.echoTerminated(Integer.MAX_VALUE, 0));
        }
    }
}
