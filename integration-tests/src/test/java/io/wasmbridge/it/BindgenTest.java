package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.GuestAbortException;
import io.wasmbridge.runtime.GuestAllocatorException;
import io.wasmbridge.runtime.GuestOutOfMemoryException;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestStringException;
import io.wasmbridge.runtime.GuestTrapException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Guests of wasm-bindgen whose results are written to areas on their own stack, and what such a guest imports. */
class BindgenTest {

    private static final int RETURN_ZERO = 1;
    private static final int MALLOC_TRAPS = 2;

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void areasAreTakenFromTheStackAndGivenBack(TestEngine engine) {
        try (BindgenOne one = BindgenOneBridge.builder().engine(engine.engine()).build();
                BindgenTwo two =
                        BindgenTwoBridge.builder().engine(engine.engine()).build()) {
            for (String text : new String[] {"", "a", "h\u00e9llo", "x".repeat(100_000)}) {
                String reversed = new StringBuilder(text).reverse().toString();
                assertEquals(reversed, one.reversed(text));
                assertEquals(reversed, two.reversed(text));
            }
            assertArrayEquals(new double[] {2, 4}, one.doubled(new double[] {1, 2}));
            assertArrayEquals(new double[] {2, 4}, two.doubled(new double[] {1, 2}));
            assertArrayEquals(new double[0], two.doubled(new double[0]));
            assertThrows(GuestStringException.class, one::malformedText);
            assertThrows(GuestStringException.class, two::malformedText);

            assertEquals(0, one.stackInUse());
            assertEquals(0, two.stackInUse());
            assertEquals(0, one.liveBlocks());
            assertEquals(0, two.liveBlocks());
            assertEquals(0, two.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void theStackIsPutBackWhereAnArgumentFindsNoMemory(TestEngine engine) {
        try (BindgenTwo guest =
                BindgenTwoBridge.builder().engine(engine.engine()).build()) {
            guest.faultMalloc(1, RETURN_ZERO, 0);
            assertThrows(GuestOutOfMemoryException.class, () -> guest.reversed("text"));
            assertEquals(0, guest.stackInUse());
            assertEquals(0, guest.liveBlocks());
            assertEquals("txet", guest.reversed("text"));

            guest.faultMalloc(2, RETURN_ZERO, 0);
            assertThrows(GuestPointerException.class, () -> guest.reversed("text"));
            assertTrue(guest.poisoned());
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void aGuestThatTrapsIsNotAskedToMoveItsStack(TestEngine engine) {
        try (BindgenTwo guest =
                BindgenTwoBridge.builder().engine(engine.engine()).build()) {
            guest.faultMalloc(2, MALLOC_TRAPS, 0);
            GuestTrapException trap = assertThrows(GuestTrapException.class, () -> guest.reversed("text"));
            assertEquals(0, trap.getSuppressed().length);
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void anAreaOutsideMemoryOrMisalignedPoisons(TestEngine engine) {
        try (BindgenTwo guest =
                BindgenTwoBridge.builder().engine(engine.engine()).build()) {
            guest.shiftStack((int) guest.memory().sizeBytes());
            GuestPointerException outside = assertThrows(GuestPointerException.class, () -> guest.reversed("text"));
            assertEquals("__wbindgen_add_to_stack_pointer", outside.export());
            assertTrue(guest.poisoned());
        }
        try (BindgenTwo guest =
                BindgenTwoBridge.builder().engine(engine.engine()).build()) {
            guest.shiftStack(1);
            assertThrows(GuestAllocatorException.class, () -> guest.reversed("text"));
            assertTrue(guest.poisoned());
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void whatItThrowsIsATrapThatSaysWhat(TestEngine engine) {
        try (BindgenTwo guest =
                BindgenTwoBridge.builder().engine(engine.engine()).build()) {
            GuestAbortException thrown = assertThrows(GuestAbortException.class, () -> guest.raise("n\u00f6 way"));
            assertEquals("n\u00f6 way", thrown.reason());
            assertTrue(thrown.getMessage().startsWith("'raise' of wbg-2#"), thrown::getMessage);
            assertTrue(
                    thrown.getMessage().endsWith(" threw: n\u00f6 way. The instance is poisoned."), thrown::getMessage);
            assertTrue(guest.poisoned());
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void textsThatItHoldsAreNumbered(TestEngine engine) {
        try (BindgenTwo guest =
                BindgenTwoBridge.builder().engine(engine.engine()).build()) {
            int first = guest.hold();
            int second = guest.hold();
            assertTrue(first != second && first > 132, "above what the guest numbers itself");
            for (int i = 0; i < 10_000; i++) {
                guest.letGo(guest.hold());
            }
            GuestTrapException full = assertThrows(GuestTrapException.class, () -> {
                for (int i = 0; i < 10_000; i++) {
                    int held = guest.hold();
                }
            });
            assertTrue(full.getMessage().contains("holds 4096 JavaScript objects"), full::getMessage);
        }
    }
}
