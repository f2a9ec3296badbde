package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.GuestAbortException;
import io.wasmbridge.runtime.GuestTrapException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The imports of Emscripten's runtime, which the bridge serves. */
class EmscriptenTest {

    private static final int PAGE_BYTES = 65_536;

    private static EmscriptenAbi open(TestEngine engine) {
        return EmscriptenAbiBridge.builder()
                .engine(engine.engine())
                .memoryLimitPages(10)
                .build();
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void growsMemoryWithinTheLimit(TestEngine engine) {
        try (EmscriptenAbi guest = open(engine)) {
            int pages = guest.memory().pageCount();
            assertTrue(guest.growTo(pages * PAGE_BYTES));
            assertEquals(pages, guest.memory().pageCount());
            assertTrue(guest.growTo(pages * PAGE_BYTES + 1));
            assertEquals(pages + 1, guest.memory().pageCount());
            assertFalse(guest.growTo(11 * PAGE_BYTES));
            assertFalse(guest.growTo(-1), "a size is unsigned");
            assertEquals(pages + 1, guest.memory().pageCount());
            guest.start();
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void copiesInsideMemory(TestEngine engine) {
        try (EmscriptenAbi guest = open(engine)) {
            int end = (int) guest.memory().sizeBytes();
            guest.memory().write(end - 8, new byte[] {1, 2, 3, 4}, 0, 4);
            guest.copyOver(end - 6, end - 8, 4);
            assertEquals(0x04030201, guest.memory().getInt(end - 6));
            guest.copyOver(end - 4, end - 8, 4);
            guest.copyOver(end, end, 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, Integer.MAX_VALUE, -1})
    void refusesToCopyOutside(int lengthBytes) {
        for (TestEngine engine : TestEngine.values()) {
            try (EmscriptenAbi guest = open(engine)) {
                int end = (int) guest.memory().sizeBytes();
                GuestTrapException trap =
                        assertThrows(GuestTrapException.class, () -> guest.copyOver(end, 0, lengthBytes));
                assertTrue(trap.getMessage().contains("outside memory"), trap::getMessage);
                assertTrue(guest.poisoned());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void anAbortIsATrapThatSaysWhere(TestEngine engine) {
        try (EmscriptenAbi guest = open(engine)) {
            GuestAbortException aborted = assertThrows(GuestAbortException.class, guest::giveUp);
            assertEquals("", aborted.reason());
            assertEquals("", aborted.file());
            assertEquals(0, aborted.line());
            assertTrue(aborted.getMessage().endsWith(" aborted. The instance is poisoned."), aborted::getMessage);
        }
        try (EmscriptenAbi guest = open(engine)) {
            guest.check(1);
            GuestAbortException failed = assertThrows(GuestAbortException.class, () -> guest.check(0));
            assertEquals("assertion 'value > 0' failed in check", failed.reason());
            assertEquals("abis.c", failed.file());
            assertEquals(42, failed.line());
            assertEquals(0, failed.column());
            assertTrue(
                    failed.getMessage().contains("aborted: assertion 'value > 0' failed in check at abis.c:42"),
                    failed::getMessage);
            assertTrue(guest.poisoned());
        }
    }
}
