package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.GuestTrapException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A guest that Emscripten makes, over the imports that the bridge serves. */
class RealEmscriptenTest {

    private static final int PAGE_BYTES = 65_536;

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void textIsTerminatedAndMemoryGrowsOnRequest(TestEngine engine) {
        try (RealEmscripten guest = RealEmscriptenBridge.builder()
                .engine(engine.engine())
                .memoryLimitPages(40)
                .build()) {
            assertEquals(3, guest.countVowels("héllo you"));
            assertEquals("Hello, wörld!", guest.greet("wörld"));
            assertEquals("3.1.6", guest.version());
            assertEquals(6L, guest.sum(new int[] {1, 2, 3}));
            int before = guest.memoryBytes();
            assertTrue(guest.stretch(before + PAGE_BYTES));
            assertTrue(guest.memoryBytes() > before);
            assertEquals(guest.memoryBytes(), (int) guest.memory().sizeBytes());
            assertFalse(guest.stretch(100 * PAGE_BYTES), "memoryLimitPages denies it");
            assertEquals(0, guest.liveBlocks());
            assertThrows(GuestTrapException.class, guest::giveUp);
            assertTrue(guest.poisoned());
        }
    }
}
