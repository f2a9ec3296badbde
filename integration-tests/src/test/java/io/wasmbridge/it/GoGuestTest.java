package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.Wasi;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A guest that is started before anything is called, and asks WASI for the time and for randomness. */
class GoGuestTest {

    private static GoGuest open(TestEngine engine, ByteArrayOutputStream out) {
        return GoGuestBridge.builder()
                .engine(engine.engine())
                .wasi(Wasi.builder().stdout(out).stderr(out).build())
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void textArraysAndOutput(TestEngine engine) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GoGuest guest = open(engine, out)) {
            assertEquals(0, guest.liveBlocks());
            assertEquals(Integer.MIN_VALUE, guest.add(Integer.MAX_VALUE, 1));
            assertTrue(guest.isEven(-2));
            assertFalse(guest.isEven(3));
            assertEquals(2, guest.countSpaces("ä b ç"));
            assertEquals(8, guest.successor("7"));
            assertEquals(-6L, guest.sum(new int[] {-1, -2, -3}));
            for (int length : new int[] {0, 1, 7, 8, 1000, 100_000}) {
                String text = "é".repeat(length);
                assertEquals("Hello, " + text + "!", guest.greet(text));
                assertEquals("É".repeat(length), guest.shout(text));
                int[] squares = guest.squares(length);
                assertEquals(length, squares.length);
                if (length > 0) {
                    assertEquals((length - 1) * (length - 1), squares[length - 1]);
                }
                int[] values = squares.clone();
                guest.negate(values);
                for (int i = 0; i < length; i++) {
                    assertEquals(-squares[i], values[i]);
                }
                guest.collect();
                assertEquals(0, guest.liveBlocks());
                assertEquals(0, guest.allocator().liveCount());
            }
            guest.say("größe ✓");
            assertEquals("größe ✓\n", out.toString(StandardCharsets.UTF_8));
        }
    }

    /** What holds a block is a map of the guest's: a collection leaves it where it is. */
    @ParameterizedTest
    @EnumSource
    void blocksSurviveCollections(TestEngine engine) {
        try (GoGuest guest = open(engine, new ByteArrayOutputStream())) {
            long[] values = {1, Long.MIN_VALUE, Long.MAX_VALUE};
            try (var block = guest.allocator().copyOf(values)) {
                for (int i = 0; i < 20; i++) {
                    guest.greet("x".repeat(10_000));
                    guest.collect();
                }
                assertArrayEquals(values, block.longs().toArray());
                assertEquals(1, guest.liveBlocks());
            }
            assertEquals(0, guest.liveBlocks());
        }
    }

    /** Go asks for randomness and the time before it is ready. */
    @ParameterizedTest
    @EnumSource
    void withoutWasiItDoesNotStart(TestEngine engine) {
        UnsupportedOperationException thrown = assertThrows(
                UnsupportedOperationException.class,
                () -> GoGuestBridge.builder().engine(engine.engine()).build().close());
        assertTrue(thrown.getMessage().contains("'wasi_snapshot_preview1."), thrown.getMessage());
    }
}
