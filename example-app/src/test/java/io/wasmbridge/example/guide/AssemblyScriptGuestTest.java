package io.wasmbridge.example.guide;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.DoubleView;
import io.wasmbridge.runtime.Engine;
import io.wasmbridge.runtime.GuestTrapException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AssemblyScriptGuestTest {

    private static final int MANY_CALLS = 1_000;

    private static final int FEW_PAGES = 20;

    private static final int TOO_MANY = 2_000_000;

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void doesWhatThePageSays(Engine engine) {
        try (AssemblyScriptGuest guest =
                AssemblyScriptGuestBridge.builder().engine(engine).build()) {
            assertEquals(5, guest.add(2, 3));
            assertEquals(2, guest.countSpaces("one two three"));
            assertEquals(6, guest.sum(new int[] {1, 2, 3}));

            int[] values = {1, -2, 3};
            guest.negate(values);
            assertArrayEquals(new int[] {-1, 2, -3}, values);

            guest.remember("kept");
            assertEquals(4, guest.keptBytes());

            assertArrayEquals(new int[] {0, 1, 4, 9}, guest.squares(4));

            DoubleView samples = guest.getSamples();
            samples.copyFrom(new double[] {1, 2, 3, 4});
            assertEquals(2.5, guest.meanOfSamples());

            assertEquals(0, guest.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void takesAndGivesNothing(Engine engine) {
        try (AssemblyScriptGuest guest =
                AssemblyScriptGuestBridge.builder().engine(engine).build()) {
            assertEquals(0, guest.countSpaces(""));
            assertEquals(0, guest.sum(new int[0]));
            assertEquals(0, guest.squares(0).length);
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
        try (AssemblyScriptGuest guest =
                AssemblyScriptGuestBridge.builder().engine(engine).build()) {
            String text = "x".repeat(1_000);
            int pages = 0;
            for (int i = 0; i < MANY_CALLS; i++) {
                guest.remember(text);
                guest.countSpaces(text);
                guest.squares(250);
                pages = i == 0 ? guest.memory().pageCount() : pages;
            }
            assertEquals(pages, guest.memory().pageCount());
        }
    }

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void saysWhatDoesNotFit(Engine engine) {
        AssemblyScriptGuestBridge.Builder small =
                AssemblyScriptGuestBridge.builder().engine(engine).memoryLimitPages(FEW_PAGES);
        try (AssemblyScriptGuest guest = small.build()) {
            assertThrows(GuestTrapException.class, () -> guest.countSpaces("x".repeat(TOO_MANY)));
        }
        try (AssemblyScriptGuest guest = small.build()) {
            assertThrows(GuestTrapException.class, () -> guest.squares(TOO_MANY));
        }
    }
}
