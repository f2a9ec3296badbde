package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.annotations.ErrorWhen;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.BindingException;
import io.wasmbridge.runtime.GuestErrorException;
import io.wasmbridge.runtime.GuestLimitException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The width of a length is read off the module when it is linked. */
class ArrivingBuffersTest {

    /** Methods of which each leaves no choice of the width. */
    @WasmExport
    interface Narrow extends CountingGuest {
        @WasmError(ErrorWhen.NEGATIVE)
        @WasmReturn(ResultShape.CALLER_BUFFER)
        byte[] fillWide(int count);

        @WasmExport("echo_wide")
        @WasmReturn(ResultShape.CALLER_BUFFER)
        byte[] echoed(long first, long then);

        @WasmExport("echo_wide")
        int echoStatus(long first, long then, byte[] buffer);
    }

    @ParameterizedTest
    @EnumSource
    void bothWidths(TestEngine engine) {
        try (ArrivingBuffers guest = ArrivingBuffersBridge.builder(
                        TestEngine.resource(GuestModule.CALLER_BUFFER.resource()))
                .engine(engine.engine())
                .build()) {
            for (int count : new int[] {0, 4, 5, 300}) {
                assertEquals(count, guest.fillWide(count).length);
                assertArrayEquals(guest.fillWide(count), guest.fillNarrow(count));
            }
            guest.beginEcho();
            assertEquals(9, guest.echoWide(-9, 9).length);
            guest.beginEcho();
            assertThrows(GuestLimitException.class, () -> guest.echoWide((1L << 32) + 1, 0), "no i32 hides the rest");
            guest.beginEcho();
            assertEquals(9, guest.echoLength(-9, 9).length);
            guest.beginEcho();
            assertThrows(GuestErrorException.class, () -> guest.echoOrFail(-9, 9));
            assertEquals(0, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStatusIsAnI32(TestEngine engine) {
        BindingException thrown = assertThrows(BindingException.class, () -> ArrivingBuffersTest_NarrowBridge.builder(
                        TestEngine.resource(GuestModule.CALLER_BUFFER.resource()))
                .engine(engine.engine())
                .build());
        assertTrue(thrown.getMessage().contains("'fillWide' is declared"), thrown.getMessage());
        assertTrue(thrown.getMessage().contains("'echoStatus' is declared"), thrown.getMessage());
    }
}
