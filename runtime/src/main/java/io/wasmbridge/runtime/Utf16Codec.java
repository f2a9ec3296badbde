package io.wasmbridge.runtime;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;

/**
 * Strict UTF-16 in little-endian order. The JDK's own coders move one char at a time, and take the char U+FFFE for a mistake; here
 * chars move in bulk, and only surrogates are looked at.
 */
final class Utf16Codec {

    private static final int CHUNK_CHARS = 4096;

    /** The five highest bits, which tell a surrogate. */
    private static final int SURROGATE_MASK = 0xf800;

    private final char[] chunk = new char[CHUNK_CHARS];
    private final byte[] staged = new byte[CHUNK_CHARS * Character.BYTES];
    private final CharBuffer stagedChars =
            ByteBuffer.wrap(staged).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer();

    /** Appends {@code text} to {@code target}, or gives the index of the first surrogate that is unpaired; -1 where none is. */
    int encode(CharSequence name, String text, TextScratch target) {
        int length = text.length();
        boolean pending = false;
        for (int done = 0; done < length; done += CHUNK_CHARS) {
            int count = Math.min(CHUNK_CHARS, length - done);
            text.getChars(done, done + count, chunk, 0);
            int wrong = unpaired(chunk, count, pending);
            if (wrong < count) {
                return done + wrong;
            }
            pending = Character.isHighSurrogate(chunk[count - 1]);
            stagedChars.put(0, chunk, 0, count);
            target.withRoom(name, count * Character.BYTES).put(staged, 0, count * Character.BYTES);
        }
        return pending ? length - 1 : -1;
    }

    /** The text of {@code bytes}. */
    static String decode(byte[] bytes) throws CharacterCodingException {
        if (bytes.length % Character.BYTES != 0) {
            throw new MalformedInputException(1);
        }
        char[] chars = new char[bytes.length / Character.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer().get(chars);
        int count = chars.length;
        if (unpaired(chars, count, false) < count || (count > 0 && Character.isHighSurrogate(chars[count - 1]))) {
            throw new MalformedInputException(Character.BYTES);
        }
        return new String(chars);
    }

    /**
     * The index of the first surrogate without its other half, {@code count} where there is none. The last char may be a high one.
     *
     * @param pending whether the char before the first is a high surrogate; if it is unpaired, the index is -1
     */
    private static int unpaired(char[] chars, int count, boolean pending) {
        boolean high = pending;
        for (int i = 0; i < count; i++) {
            char unit = chars[i];
            if (high) {
                if (!Character.isLowSurrogate(unit)) {
                    return i - 1;
                }
                high = false;
            } else if ((unit & SURROGATE_MASK) == Character.MIN_SURROGATE) {
                if (Character.isLowSurrogate(unit)) {
                    return i;
                }
                high = true;
            }
        }
        return count;
    }
}
