package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.StaleViewException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pointers and lengths that other exports give: with nothing, of the pointer, of the arguments, and in globals. */
class GettersTest {

    private static final String HANDED_OVER = "handed over ✓";

    private static GetterForms.Awaited awaited(TestEngine engine) {
        var builder = GetterForms_AwaitedBridge.builder(TestEngine.resource("guests/returns/getters.wasm"));
        builder.engine(engine.engine());
        return builder.build();
    }

    private static GetterForms.Known known(TestEngine engine) {
        var builder = GetterForms_KnownBridge.builder();
        builder.engine(engine.engine());
        return builder.build();
    }

    @ParameterizedTest
    @EnumSource
    void inEveryForm(TestEngine engine) {
        for (GetterForms guest : List.of(known(engine), awaited(engine))) {
            int live = guest.liveBlocks();
            assertEquals(HANDED_OVER, guest.makeText());
            assertEquals("héllo", guest.madeTerminated("héllo"));
            assertEquals("", guest.madeTerminated(""));
            assertEquals("ababab", guest.repeated("ab", 3));
            assertEquals("wasm-owned ✓", guest.holdText());
            assertNull(guest.missingText());
            assertEquals(Optional.of("there"), guest.perhapsTerminated("there"));
            assertEquals(live, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
            assertFalse(guest.poisoned());
            guest.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aViewLivesUntilTheNextCallAfterItsGetters(TestEngine engine) {
        for (GetterForms guest : List.of(known(engine), awaited(engine))) {
            assertEquals("wasm-owned ✓", guest.holdText());
            ByteView view = guest.heldBytes();
            byte[] expected = guest instanceof GetterForms.Known
                    ? "wasm-owned ✓".getBytes(StandardCharsets.UTF_8)
                    : new byte[] {1, 2, 3, 4};
            assertArrayEquals(expected, view.toArray());
            assertArrayEquals(expected, view.toArray());
            guest.liveBlocks();
            assertThrows(StaleViewException.class, view::toArray);
            guest.close();
        }
    }

    /** A global is read without running the guest, so that no view expires. */
    @ParameterizedTest
    @EnumSource
    void readingGlobalsExpiresNothing(TestEngine engine) {
        try (GetterForms.Known guest = known(engine)) {
            guest.holdText();
            ByteView first = guest.heldBytes();
            ByteView second = guest.heldBytes();
            assertArrayEquals(first.toArray(), second.toArray());
        }
    }
}
