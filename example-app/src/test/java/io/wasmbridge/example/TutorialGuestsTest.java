package io.wasmbridge.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.DoubleView;
import io.wasmbridge.runtime.Engine;
import io.wasmbridge.runtime.GuestOutOfMemoryException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the tutorials take for granted, and do not print. */
class TutorialGuestsTest {

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void theHostsMemoryHasTheDeclaredPages(Engine engine) {
        try (AssemblyScriptImportedMemory guest =
                AssemblyScriptImportedMemoryBridge.builder().engine(engine).build()) {
            ByteView bytes = guest.memory().bytes(0, 3);
            assertEquals(3, guest.memory().grow(7));
            assertEquals(10, guest.memory().pageCount());
            assertThrows(GuestOutOfMemoryException.class, () -> guest.memory().grow(1));

            bytes.set(2, (byte) 42);
            assertEquals(42, guest.readMemory(2));
            guest.memory().setByte(10 * 65536 - 1, (byte) 7);
            assertEquals(7, guest.readMemory(10 * 65536 - 1));
        }
    }

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void aMemoryBaseTakesAPage(Engine engine) {
        try (AssemblyScriptTutorial plain =
                        AssemblyScriptTutorialBridge.builder().engine(engine).build();
                AssemblyScriptTutorial based =
                        AssemblyScriptMemoryBaseBridge.builder().engine(engine).build()) {
            assertEquals(1, plain.memory().pageCount());
            assertEquals(2, based.memory().pageCount());
        }
    }

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void theCounterIsAnUnsignedByte(Engine engine) {
        try (ZigTutorial guest = ZigTutorialBridge.builder().engine(engine).build()) {
            guest.counter().set(0, (byte) 255);
            guest.increment();
            assertEquals(0, guest.counter().get(0));
        }
    }

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void viewsOfDoublesSurviveGrowth(Engine engine) {
        try (Floats guest = FloatsBridge.builder().engine(engine).build()) {
            DoubleView aligned = guest.aligned();
            DoubleView displaced = guest.memory().doubles(guest.packedRecord().address() + 1, 3);
            assertEquals(0, aligned.address() % Double.BYTES);
            assertEquals(1, displaced.address() % Double.BYTES);

            guest.grow(3);
            aligned.fill(Double.MIN_VALUE);
            displaced.copyFrom(new double[] {-0.0, Double.MAX_VALUE, -Double.MAX_VALUE});
            assertEquals(3 * Double.MIN_VALUE, guest.sumAligned());
            assertEquals(0.0, guest.sumRecord());
            assertEquals(0x8000_0000_0000_0000L, guest.memory().getLong(displaced.address()));
        }
    }
}
