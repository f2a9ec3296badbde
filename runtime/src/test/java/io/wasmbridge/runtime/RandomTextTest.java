package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.generated.TextType;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random chars and random bytes, against the strict encoder and decoder of the JDK: the same bytes and chars, or both refuse. */
class RandomTextTest {
    private static final long SEED = 20_260_101;
    private static final int SAMPLES = 4_000;
    private static final int MOST_CHARS = 40;

    private static Optional<byte[]> expected(Charset charset, String text) {
        try {
            ByteBuffer bytes = charset.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            return Optional.of(Arrays.copyOfRange(bytes.array(), 0, bytes.limit()));
        } catch (CharacterCodingException refused) {
            return Optional.empty();
        }
    }

    private static Optional<String> expected(Charset charset, byte[] bytes) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException refused) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> encoded(TextCodec codec, TextType type, String text) {
        TextScratch scratch = new TextScratch();
        try {
            return Optional.of(Arrays.copyOf(scratch(codec, type, text, scratch), scratch.length()));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static byte[] scratch(TextCodec codec, TextType type, String text, TextScratch scratch) {
        assertEquals(codec.encode(type, "text", text, scratch), scratch.length());
        return scratch.bytes();
    }

    private static Optional<String> decoded(TextType type, byte[] bytes) {
        try {
            return Optional.of(TextCodec.decode(bytes, type.charset()));
        } catch (CharacterCodingException refused) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void encodesAsTheJdk(TextType type) {
        Random random = new Random(SEED);
        TextCodec codec = new TextCodec();
        int refusals = 0;
        for (int i = 0; i < SAMPLES; i++) {
            String text = text(random);
            Optional<byte[]> expected = expected(type.charset(), text);
            Optional<byte[]> actual = encoded(codec, type, text);
            String sample = "seed " + SEED + ", sample " + i;
            assertEquals(expected.isPresent(), actual.isPresent(), sample);
            assertArrayEquals(expected.orElse(new byte[0]), actual.orElse(new byte[0]), sample);
            refusals += expected.isEmpty() ? 1 : 0;
        }
        assertTrue(refusals > 100 && refusals < SAMPLES - 100, refusals + " refusals of " + SAMPLES);
    }

    @ParameterizedTest
    @EnumSource
    void decodesAsTheJdk(TextType type) {
        Random random = new Random(SEED);
        for (int i = 0; i < SAMPLES; i++) {
            byte[] bytes = bytes(type, random);
            assertEquals(expected(type.charset(), bytes), decoded(type, bytes), "seed " + SEED + ", sample " + i);
        }
    }

    /** Of one plane or of all, now and then with half a pair. */
    private static String text(Random random) {
        int bound = new int[] {0x80, 0x100, 0x800, 0x10000, 0x110000}[random.nextInt(5)];
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(MOST_CHARS); i > 0; i--) {
            int codePoint = random.nextInt(bound);
            boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            text.appendCodePoint(half && random.nextInt(4) > 0 ? 'x' : codePoint);
        }
        if (random.nextInt(8) == 0) {
            text.insert(random.nextInt(text.length() + 1), (char) (Character.MIN_SURROGATE + random.nextInt(0x800)));
        }
        return text.toString();
    }

    /** Text, often with a byte changed, left out or put in; or noise. */
    private static byte[] bytes(TextType type, Random random) {
        if (random.nextInt(4) == 0) {
            byte[] noise = new byte[random.nextInt(12)];
            random.nextBytes(noise);
            return noise;
        }
        byte[] bytes = text(random).getBytes(type.charset());
        if (bytes.length == 0 || random.nextInt(3) == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        if (random.nextBoolean()) {
            bytes[at] = (byte) random.nextInt();
            return bytes;
        }
        return random.nextBoolean() ? Arrays.copyOf(bytes, at) : Arrays.copyOfRange(bytes, at, bytes.length);
    }
}
