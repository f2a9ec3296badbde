package io.wasmbridge.example.guide;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.DoubleView;
import io.wasmbridge.runtime.Engine;
import io.wasmbridge.runtime.GuestOutOfMemoryException;
import io.wasmbridge.runtime.GuestPointerException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ZigGuestTest {

    private static final int MANY_CALLS = 1_000;

    private static final int FEW_PAGES = 20;

    private static final int TOO_MANY = 2_000_000;

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void doesWhatThePageSays(Engine engine) {
        try (ZigGuest guest = ZigGuestBridge.builder().engine(engine).build()) {
            assertEquals(5, guest.add(2, 3));
            assertEquals(2, guest.countSpaces("one two three"));
            assertEquals(6, guest.sum(new int[] {1, 2, 3}));

            int[] values = {1, -2, 3};
            guest.negate(values);
            assertArrayEquals(new int[] {-1, 2, -3}, values);

            guest.remember("kept");
            assertEquals(4, guest.keptBytes());

            assertEquals("Hello, Zoë!", guest.greet("Zoë"));
            assertArrayEquals(new int[] {0, 1, 4, 9}, guest.squares(4));
            assertEquals("1.0.0", guest.version());

            DoubleView samples = guest.getSamples();
            samples.copyFrom(new double[] {1, 2, 3, 4});
            assertEquals(2.5, guest.meanOfSamples());

            assertEquals(0, guest.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void takesAndGivesNothing(Engine engine) {
        try (ZigGuest guest = ZigGuestBridge.builder().engine(engine).build()) {
            assertEquals(0, guest.countSpaces(""));
            assertEquals(0, guest.sum(new int[0]));
            assertEquals(0, guest.squares(0).length);
            assertEquals("Hello, !", guest.greet(""));
            guest.remember("kept");
            guest.remember("");
            assertEquals(0, guest.keptBytes());
            guest.remember("kept again");
            assertEquals(10, guest.keptBytes());
        }
    }

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void leaksNothing(Engine engine) {
        try (ZigGuest guest = ZigGuestBridge.builder().engine(engine).build()) {
            String text = "x".repeat(1_000);
            int pages = 0;
            for (int i = 0; i < MANY_CALLS; i++) {
                guest.remember(text);
                guest.countSpaces(text);
                guest.squares(250);
                guest.greet(text);
                pages = i == 0 ? guest.memory().pageCount() : pages;
            }
            assertEquals(pages, guest.memory().pageCount());
        }
    }

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void saysWhatDoesNotFit(Engine engine) {
        ZigGuestBridge.Builder small = ZigGuestBridge.builder().engine(engine).memoryLimitPages(FEW_PAGES);
        try (ZigGuest guest = small.build()) {
            assertThrows(GuestOutOfMemoryException.class, () -> guest.countSpaces("x".repeat(TOO_MANY)));
        }
        try (ZigGuest guest = small.build()) {
            assertThrows(GuestPointerException.class, () -> guest.squares(TOO_MANY));
        }
    }
}
