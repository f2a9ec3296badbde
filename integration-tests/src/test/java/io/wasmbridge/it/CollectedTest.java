package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.GuestAbortException;
import io.wasmbridge.runtime.GuestTrapException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The imports of AssemblyScript's library, which the bridge serves. */
class CollectedTest {

    /** Where the length of a String object is, before it. */
    private static final int LENGTH_OFFSET_BYTES = -4;

    private static Collected open(TestEngine engine) {
        return CollectedBridge.builder().engine(engine.engine()).build();
    }

    /** An object that the guest would not collect, in memory of its own that lies behind all that it uses. */
    private static int object(Collected guest, String text) {
        int page = guest.memory().grow(1) * 65_536;
        int address = page + 32;
        guest.memory().setInt(address + LENGTH_OFFSET_BYTES, 2 * text.length());
        guest.memory().write(address, text.toCharArray(), 0, text.length());
        return address;
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void anAbortSaysWhatAndWhere(TestEngine engine) {
        try (Collected guest = open(engine)) {
            int reason = object(guest, "no ✓ more");
            GuestAbortException aborted = assertThrows(GuestAbortException.class, () -> guest.giveUp(reason));
            assertEquals("no ✓ more", aborted.reason());
            assertEquals("objects.ts", aborted.file());
            assertTrue(aborted.line() > 1 && aborted.column() > 0, aborted::getMessage);
            assertTrue(aborted.getMessage().contains(":" + aborted.line() + ":" + aborted.column() + "."));
            assertTrue(aborted.getMessage().startsWith("'giveUp' of minimal#"), aborted::getMessage);
            assertTrue(
                    aborted.getMessage()
                            .matches(".* aborted: no ✓ more at objects\\.ts:\\d+:\\d+\\. The instance is.*"),
                    aborted::getMessage);
            assertTrue(guest.poisoned());
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void anAbortWhoseTextIsNowhereIsATrapAllTheSame(TestEngine engine) {
        for (int address : new int[] {-16, 2, Integer.MIN_VALUE}) {
            try (Collected guest = open(engine)) {
                GuestTrapException aborted = assertThrows(GuestTrapException.class, () -> guest.giveUp(address));
                assertTrue(
                        aborted.getMessage().contains("aborted: (a text outside memory, at 0x"), aborted::getMessage);
            }
        }
        try (Collected guest = open(engine)) {
            int reason = object(guest, "text");
            guest.memory().setInt(reason + LENGTH_OFFSET_BYTES, -1);
            GuestTrapException aborted = assertThrows(GuestTrapException.class, () -> guest.giveUp(reason));
            assertTrue(aborted.getMessage().contains("aborted: (a text outside memory, at 0x"), aborted::getMessage);
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void traceAndSeedAreServed(TestEngine engine) {
        try (Collected guest = open(engine)) {
            guest.note(object(guest, "traced"), 1.5);
            double chance = guest.chance();
            assertTrue(chance >= 0 && chance < 1);
        }
    }
}
