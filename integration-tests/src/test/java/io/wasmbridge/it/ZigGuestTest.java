package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.GuestOutOfMemoryException;
import io.wasmbridge.runtime.GuestTrapException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A guest in Zig that counts the blocks of its host, and traps where one is freed with another length. */
class ZigGuestTest {

    private static ZigGuest open(TestEngine engine) {
        return ZigGuestBridge.builder()
                .engine(engine.engine())
                .memoryLimitPages(64)
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void textAndArraysOfEverySize(TestEngine engine) {
        Random random = new Random(11);
        try (ZigGuest guest = open(engine)) {
            for (int length : new int[] {0, 1, 7, 8, 100, 10_000}) {
                String text = "ä ".repeat(length);
                assertEquals(length, guest.countSpaces(text));
                assertEquals("Hello, " + text + "!", guest.greet(text));

                byte[] bytes = new byte[length];
                random.nextBytes(bytes);
                byte[] back = guest.reversed(bytes);
                assertEquals(length, back.length);
                for (int i = 0; i < length; i++) {
                    assertEquals(bytes[i], back[length - 1 - i]);
                }

                int[] values = Elements.I32.random(random, length);
                assertEquals(Elements.I32.sum(values), guest.sum(values));
                int[] doubled = guest.doubled(values);
                int[] negated = values.clone();
                guest.negate(negated);
                for (int i = 0; i < length; i++) {
                    assertEquals(values[i] * 2, doubled[i]);
                    assertEquals(-values[i], negated[i]);
                }
                assertEquals(0, guest.liveBlocks());
                assertEquals(0, guest.allocator().liveCount());
            }
            assertEquals(1.5, guest.mean(new double[] {1, 2}));
            assertEquals(3, guest.add(1, 2));
            assertTrue(guest.isEven(-4));
            assertFalse(guest.checkUtf8("ä".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            assertTrue(guest.checkUtf8(new byte[] {(byte) 0xC3}));
            assertEquals("0.12.0", guest.version());
        }
    }

    /** The error of the function is a null pointer; an empty result is none. */
    @ParameterizedTest
    @EnumSource
    void zeroIsAnError(TestEngine engine) {
        try (ZigGuest guest = open(engine)) {
            assertArrayEquals(
                    new long[] {1, -2, Long.MAX_VALUE},
                    guest.parseAll("1,-2," + Long.MAX_VALUE).orElseThrow());
            assertEquals(Optional.empty(), guest.parseAll("1,two"));
            assertEquals(0, guest.liveBlocks());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHandedOverIsKept(TestEngine engine) {
        try (ZigGuest guest = open(engine)) {
            assertEquals("", guest.keptText());
            guest.keep("für später");
            assertEquals("für später", guest.keptText());
            guest.keep("");
            assertEquals(0, guest.liveBlocks());
            guest.keep("again");
            assertEquals(1, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
            guest.dropKept();
            assertEquals(0, guest.liveBlocks());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anArgumentThatFindsNoMemoryPoisonsNothing(TestEngine engine) {
        try (ZigGuest guest = open(engine)) {
            int[] tooMany = new int[64 * 65_536 / Integer.BYTES];
            assertThrows(GuestOutOfMemoryException.class, () -> guest.sum(tooMany));
            assertFalse(guest.poisoned());
            assertEquals(6, guest.sum(new int[] {1, 2, 3}));
            assertEquals(0, guest.liveBlocks());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCheckOfTheLanguageIsATrap(TestEngine engine) {
        try (ZigGuest guest = open(engine)) {
            assertEquals(2, guest.at(new int[] {1, 2}, 1));
            assertThrows(GuestTrapException.class, () -> guest.at(new int[] {1, 2}, 2));
            assertTrue(guest.poisoned());
        }
    }
}
