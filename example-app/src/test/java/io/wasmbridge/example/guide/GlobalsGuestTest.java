package io.wasmbridge.example.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.runtime.Engine;
import io.wasmbridge.runtime.IntView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The data symbols of the C page. */
final class GlobalsGuestTest {

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void doesWhatThePageSays(Engine engine) {
        try (GlobalsGuest guest = GlobalsGuestBridge.builder().engine(engine).build()) {
            IntView table = guest.table();
            table.set(0, 101);
            assertEquals(110, guest.sumTable());
            assertEquals("1.0.0", guest.versionText());
        }
    }
}
