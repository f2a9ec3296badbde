package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.generated.TextType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TextScratchTest {

    private static final int KEPT_BYTES = 2 << 20;

    private final TextScratch scratch = new TextScratch();

    @Test
    void growsAndKeepsWhatItHolds() {
        byte[] text = new byte[1000];
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) i;
            scratch.withRoom("text", 1).put(text[i]);
        }
        assertEquals(1000, scratch.length());
        assertArrayEquals(text, Arrays.copyOf(scratch.bytes(), 1000));
    }

    @Test
    void givesTheRoomAskedFor() {
        scratch.withRoom("text", 10).put(new byte[10]);
        ByteBuffer buffer = scratch.withRoom("text", 5000);
        assertEquals(10, buffer.position());
        assertTrue(buffer.remaining() >= 5000);
        assertSame(scratch.bytes(), buffer.array());
    }

    @Test
    void padsWithZerosOverWhatAnEarlierCallLeft() {
        Arrays.fill(scratch.bytes(), (byte) 'x');
        scratch.withRoom("text", 1).put((byte) 'a');
        scratch.pad("text", 3);
        assertArrayEquals(new byte[] {'a', 0, 0, 0, 'x'}, Arrays.copyOf(scratch.bytes(), 5));
        assertEquals(4, scratch.length());
    }

    @Test
    void keepsAPageOfTextAndNoMore() {
        scratch.pad("text", KEPT_BYTES);
        byte[] grown = scratch.bytes();
        scratch.reset();
        assertSame(grown, scratch.bytes());
        assertEquals(0, scratch.length());

        scratch.pad("text", KEPT_BYTES + 1);
        scratch.reset();
        assertTrue(scratch.bytes().length < KEPT_BYTES);
        assertEquals(0, scratch.length());
    }

    @Test
    void keepsWhatATextOfAMebibyteTook() {
        new TextCodec().encode(TextType.UTF_8, "text", "x".repeat(1 << 20), scratch);
        byte[] grown = scratch.bytes();
        scratch.reset();
        assertSame(grown, scratch.bytes());
    }

    @Test
    void refusesWhatNoArrayCanHold() {
        scratch.withRoom("text", 10).put(new byte[10]);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> scratch.withRoom("text", Integer.MAX_VALUE - 8));
        assertEquals("'text' takes more than 2147483639 bytes", refused.getMessage());
    }
}
