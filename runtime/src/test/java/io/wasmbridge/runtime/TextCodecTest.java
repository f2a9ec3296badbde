package io.wasmbridge.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.generated.TextType;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCodecTest {

    /** How many chars are encoded at a time. */
    private static final int CHUNK = 4096;

    private final TextCodec codec = new TextCodec();

    private byte[] encoded(String text) {
        return encoded(TextType.UTF_8, text);
    }

    private byte[] encoded(TextType type, String text) {
        TextScratch scratch = new TextScratch();
        scratch.pad("before", 3);
        int length = codec.encode(type, "text", text, scratch);
        assertEquals(3 + length, scratch.length());
        return Arrays.copyOfRange(scratch.bytes(), 3, 3 + length);
    }

    private String refused(String text) {
        return refused(TextType.UTF_8, text);
    }

    private String refused(TextType type, String text) {
        return assertThrows(IllegalArgumentException.class, () -> encoded(type, text))
                .getMessage();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "héllo wörld", "✓", "😀", "a\u0000b", "\uFFFD", "\uFFFF", "\uD7FF\uE000", "\uFEFFbom"})
    void bothWays(String text) throws CharacterCodingException {
        assertArrayEquals(text.getBytes(UTF_8), encoded(text));
        assertEquals(text, TextCodec.decode(text.getBytes(UTF_8), UTF_8));
    }

    @Test
    void aSurrogatePairAcrossEveryPlaceInAChunk() {
        for (int before : new int[] {0, CHUNK - 2, CHUNK - 1, CHUNK, 2 * CHUNK - 2, 2 * CHUNK - 1, 3 * CHUNK - 3}) {
            String text = "x".repeat(before) + "😀" + "é".repeat(CHUNK);
            assertArrayEquals(text.getBytes(UTF_8), encoded(text), "after " + before + " chars");
        }
        String pairs = "x" + "😀".repeat(3 * CHUNK);
        assertArrayEquals(pairs.getBytes(UTF_8), encoded(pairs));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 2, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK - 1, 2 * CHUNK})
    void anUnpairedSurrogateIsNamedByItsIndex(int index) {
        String message = "'text' has an unpaired surrogate at index " + index + ", which has no UTF-8 form";
        String before = "x".repeat(index);
        assertEquals(message, refused(before + '\uD83D'));
        assertEquals(message, refused(before + '\uDE00'));
        assertEquals(message, refused(before + '\uD83D' + "rest"));
        assertEquals(message, refused(before + '\uDE00' + "😀"));
        assertEquals(message, refused(before + "\uD83D\uD83D\uDE00"));
    }

    @Test
    void goesOnAfterARefusal() {
        refused("x\uD83D");
        assertArrayEquals("\uD83D\uDE00".getBytes(UTF_8), encoded("\uD83D\uDE00"));
    }

    @Test
    void aMebibyte() throws CharacterCodingException {
        String text = "0123456789abcdé".repeat(1 << 16);
        byte[] bytes = text.getBytes(UTF_8);
        assertEquals(1 << 20, bytes.length);
        assertArrayEquals(bytes, encoded(text));
        assertEquals(text, TextCodec.decode(bytes, UTF_8));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void randomText(long seed) throws CharacterCodingException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            int codePoint = random.nextInt(4) == 0 ? random.nextInt(0x110000) : random.nextInt(0x800);
            text.appendCodePoint(codePoint >= 0xD800 && codePoint < 0xE000 ? 'x' : codePoint);
        }
        byte[] bytes = text.toString().getBytes(UTF_8);
        assertArrayEquals(bytes, encoded(text.toString()), "seed " + seed);
        assertEquals(text.toString(), TextCodec.decode(bytes, UTF_8), "seed " + seed);
    }

    @ParameterizedTest
    @CsvSource({
        "80, a continuation alone",
        "61 fc 72, ISO 8859-1",
        "c0 80, overlong zero",
        "c1 bf, overlong in two bytes",
        "e0 80 af, overlong in three bytes",
        "f0 82 82 ac, overlong in four bytes",
        "c3, truncated after one of two",
        "e2 9c, truncated after two of three",
        "f0 9f 98, truncated after three of four",
        "61 e2 9c 62, cut short in the middle",
        "ed a0 bd, a surrogate",
        "ed a0 bd ed b8 80, a surrogate pair",
        "f4 90 80 80, above U+10FFFF",
        "ff, never valid",
        "ef bf bd ff, U+FFFD and then what is not valid"
    })
    void malformedUtf8(String hex, String what) {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
        assertThrows(CharacterCodingException.class, () -> TextCodec.decode(bytes, UTF_8), what);
    }

    @Test
    void theReplacementCharacterIsTextLikeAnyOther() throws CharacterCodingException {
        assertEquals("a\uFFFDb\uFFFD", TextCodec.decode("a\uFFFDb\uFFFD".getBytes(UTF_8), UTF_8));
    }

    @Test
    void otherCharsetsAreStrictToo() throws CharacterCodingException {
        Charset utf16 = StandardCharsets.UTF_16LE;
        assertEquals("héllo 😀", TextCodec.decode("héllo 😀".getBytes(utf16), utf16));
        assertEquals("für", TextCodec.decode(new byte[] {'f', (byte) 0xfc, 'r'}, StandardCharsets.ISO_8859_1));
        assertThrows(CharacterCodingException.class, () -> TextCodec.decode(new byte[] {0x3d, (byte) 0xd8}, utf16));
        assertThrows(CharacterCodingException.class, () -> TextCodec.decode(new byte[] {0x61}, utf16));
        assertThrows(
                CharacterCodingException.class,
                () -> TextCodec.decode(new byte[] {(byte) 0xfc}, StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @EnumSource
    void everyCharThatAnEncodingHasBothWays(TextType type) throws CharacterCodingException {
        CharsetEncoder jdk = type.charset().newEncoder();
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (jdk.canEncode((char) c)) {
                all.append((char) c);
            }
        }
        String text = all.toString();
        byte[] bytes = encoded(type, text);
        assertEquals(text, TextCodec.decode(bytes, type.charset()));
        assertArrayEquals(text.getBytes(type.charset()), bytes);
        assertEquals(0, encoded(type, "").length);
        assertEquals("", TextCodec.decode(new byte[0], type.charset()));
    }

    @Test
    void utf16HasPairsAcrossEveryPlaceInAChunk() throws CharacterCodingException {
        for (int before : new int[] {0, 1, CHUNK - 2, CHUNK - 1, CHUNK, 2 * CHUNK - 1, 3 * CHUNK - 1}) {
            String text = "x".repeat(before) + "😀" + "é".repeat(CHUNK);
            byte[] bytes = encoded(TextType.UTF_16LE, text);
            assertArrayEquals(text.getBytes(StandardCharsets.UTF_16LE), bytes, "after " + before + " chars");
            assertEquals(text, TextCodec.decode(bytes, StandardCharsets.UTF_16LE));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 2, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK - 1, 2 * CHUNK})
    void utf16NamesAnUnpairedSurrogateByItsIndex(int index) {
        String message = "'text' has an unpaired surrogate at index " + index + ", which has no UTF-16LE form";
        String before = "x".repeat(index);
        assertEquals(message, refused(TextType.UTF_16LE, before + '\uD83D'));
        assertEquals(message, refused(TextType.UTF_16LE, before + '\uDE00'));
        assertEquals(message, refused(TextType.UTF_16LE, before + '\uD83D' + "rest"));
        assertEquals(message, refused(TextType.UTF_16LE, before + '\uDE00' + "😀"));
        assertEquals(message, refused(TextType.UTF_16LE, before + "\uD83D\uD83D\uDE00"));
    }

    @ParameterizedTest
    @CsvSource({
        "3d d8, a high surrogate",
        "00 de, a low surrogate",
        "61 00 3d d8 62 00, a high surrogate and a letter",
        "3d d8 3d d8 00 de, a high surrogate and a pair",
        "00 de 3d d8, a pair the wrong way round",
        "61, half a code unit",
        "61 00 62, half a code unit at the end"
    })
    void malformedUtf16(String hex, String what) {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
        assertThrows(CharacterCodingException.class, () -> TextCodec.decode(bytes, StandardCharsets.UTF_16LE), what);
    }

    @Test
    void aMarkIsACharLikeAnyOther() throws CharacterCodingException {
        for (String text : new String[] {"\uFEFFa", "\uFFFEa", "\uFFFF"}) {
            byte[] bytes = encoded(TextType.UTF_16LE, text);
            assertEquals(2 * text.length(), bytes.length);
            assertEquals(text, TextCodec.decode(bytes, StandardCharsets.UTF_16LE));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK})
    void whatAnEncodingLacksIsNamedByItsIndex(int index) {
        String before = "x".repeat(index);
        assertEquals(
                "'text' has U+20AC at index " + index + ", which has no ISO-8859-1 form",
                refused(TextType.ISO_8859_1, before + "€ and more"));
        assertEquals(
                "'text' has U+00E9 at index " + index + ", which has no US-ASCII form",
                refused(TextType.US_ASCII, before + "é"));
        assertEquals(
                "'text' has U+1F600 at index " + index + ", which has no ISO-8859-1 form",
                refused(TextType.ISO_8859_1, before + "😀"));
        assertEquals(
                "'text' has an unpaired surrogate at index " + index + ", which has no US-ASCII form",
                refused(TextType.US_ASCII, before + '\uD83D'));
    }

    @Test
    void aTerminatorIsAsWideAsAUnit() {
        assertEquals(1, TextCodec.unitBytes(UTF_8));
        assertEquals(1, TextCodec.unitBytes(StandardCharsets.ISO_8859_1));
        assertEquals(2, TextCodec.unitBytes(StandardCharsets.UTF_16));
        assertEquals(2, TextCodec.unitBytes(StandardCharsets.UTF_16LE));
        assertEquals(4, TextCodec.unitBytes(Charset.forName("UTF-32LE")));
    }
}
