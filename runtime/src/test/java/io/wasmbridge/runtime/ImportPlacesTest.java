package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.HostImport;
import io.wasmbridge.runtime.generated.HostImports;
import io.wasmbridge.runtime.generated.Lowered;
import java.nio.ByteBuffer;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a call of the guest writes to memory that the guest gave, and what it refuses, by a trampoline that is written by hand. */
class ImportPlacesTest {

    private static final HostImport LOG = HostImport.of("env", "Env.log", "(i32, i32) -> ()", "log");

    private static final ArrayType<byte[], ByteView> BYTES = ArrayType.BYTES;

    /** Has the guest pass a text, and {@code serve} do what it does with the address and the length of that. */
    private static void served(TestBridge.Builder guest, BiConsumer<GuestCall, int[]> serve, Runnable afterwards) {
        HostImports<TestBridge> imports = new HostImports<TestBridge>()
                .serve("Env", new Object(), LOG, (caller, host, arguments) -> {
                    try (GuestCall call = caller.guest().serve(LOG)) {
                        serve.accept(call, new int[] {(int) arguments[0], (int) arguments[1]});
                        return HostImport.NOTHING;
                    }
                });
        try (TestBridge bridge = guest.serving(imports)) {
            bridge.call("say_hello");
            assertFalse(bridge.poisoned());
            assertEquals(0, bridge.allocator().liveCount());
            afterwards.run();
        }
    }

    private static void served(TestEngine engine, BiConsumer<GuestCall, int[]> serve) {
        served(TestBridge.of(Guest.IMPORTS, engine), serve, () -> {});
    }

    private static <T extends Throwable> void refused(
            TestEngine engine, Class<T> fault, BiConsumer<GuestCall, int[]> serve) {
        assertThrows(fault, () -> served(engine, serve));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasLiftedIsWrittenBack(TestEngine engine) {
        served(engine, (call, text) -> {
            byte[] lifted = call.liftArray(BYTES, text[0], text[1]);
            assertTrue(lifted.length > 0);
            lifted[0] = 'J';
            call.writeBack(BYTES, text[0], lifted);
            assertArrayEquals(lifted, call.liftArray(BYTES, text[0], text[1]));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aBufferIsWrittenBackWhole(TestEngine engine) {
        served(engine, (call, text) -> {
            ByteBuffer lifted = call.liftArray(ArrayType.BYTE_BUFFERS, text[0], text[1]);
            lifted.put(0, (byte) 'J').position(lifted.limit());
            call.writeBack(ArrayType.BYTE_BUFFERS, text[0], lifted);
            assertEquals('J', call.liftArray(BYTES, text[0], text[1])[0]);
        });
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsWrittenForNull(TestEngine engine) {
        served(engine, (call, text) -> {
            byte[] before = call.liftArray(BYTES, text[0], text[1]);
            call.writeBack(BYTES, 0, null);
            assertArrayEquals(before, call.liftArray(BYTES, text[0], text[1]));
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatTheGuestWantsWrittenIsZeroAtFirst(TestEngine engine) {
        served(engine, (call, text) -> {
            assertArrayEquals(new byte[text[1]], call.blank(BYTES, text[0], text[1]));
            assertEquals(0, call.blank(BYTES, 0, 0).length);
        });
        refused(engine, GuestPointerException.class, (call, text) -> call.blank(BYTES, 0, 1));
        refused(engine, GuestPointerException.class, (call, text) -> call.blank(BYTES, -1, 2));
        refused(engine, GuestPointerException.class, (call, text) -> call.blank(ArrayType.LONGS, 8, 1 << 29));
        refused(engine, GuestPointerException.class, (call, text) -> call.blank(ArrayType.INTS, 2, 1));
        assertThrows(
                GuestLimitException.class,
                () -> served(
                        TestBridge.of(Guest.IMPORTS, engine).maxResultBytes(16),
                        (call, text) -> call.blank(BYTES, 8, 17),
                        () -> {}));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPlacedTakesNoBlock(TestEngine engine) {
        served(engine, (call, text) -> {
            call.checkArea(text[0], 1, 1);
            Lowered placed = call.lower(BYTES, "result", new byte[] {'J'});
            call.placeIn(placed, text[0]);
            call.allocate();
            call.write(BYTES, placed, new byte[] {'J'});
            call.giveResult();
            assertEquals(text[0], placed.address());
            assertEquals('J', call.liftArray(BYTES, text[0], text[1])[0]);
        });
    }
}
