package io.wasmbridge.runtime;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict text coding: what has no form on the other side is an error, never a replacement character. */
final class TextCodec {

    private static final int CHUNK_CHARS = 4096;

    /** Of UTF-8 for one char of Java. */
    private static final int MAX_BYTES_PER_CHAR = 3;

    private static final char REPLACEMENT = '\uFFFD';

    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final char[] chunk = new char[CHUNK_CHARS];
    private final CharBuffer chunkBuffer = CharBuffer.wrap(chunk);

    /**
     * Appends the UTF-8 form of {@code text} to {@code target}.
     *
     * @return its length in bytes
     * @throws IllegalArgumentException if {@code text} has an unpaired surrogate, or is longer than an array can be
     */
    int encode(String name, String text, TextScratch target) {
        int start = target.length();
        int length = text.length();
        int done = 0;
        int carried = 0;
        encoder.reset();
        while (length - done > CHUNK_CHARS - carried) {
            int end = done + CHUNK_CHARS - carried;
            carried = encodeChunk(name, text, done, end, carried, target);
            done = end;
        }
        encodeChunk(name, text, done, length, carried, target);
        return target.length() - start;
    }

    /** Encodes the chars carried over and those from {@code from} to {@code to}; returns how many are carried on. */
    private int encodeChunk(String name, String text, int from, int to, int carried, TextScratch target) {
        text.getChars(from, to, chunk, carried);
        int count = carried + to - from;
        chunkBuffer.clear().limit(count);
        ByteBuffer bytes = target.withRoom(name, count * MAX_BYTES_PER_CHAR);
        CoderResult result = encoder.encode(chunkBuffer, bytes, to == text.length());
        int left = chunkBuffer.remaining();
        if (result.isError()) {
            throw new IllegalArgumentException(
                    "'" + name + "' has an unpaired surrogate at index " + (to - left) + ", which has no UTF-8 form");
        }
        if (left > 0) {
            chunk[0] = chunk[chunkBuffer.position()];
        }
        return left;
    }

    /**
     * The text of {@code bytes}.
     *
     * @throws CharacterCodingException if they are no text in {@code charset}
     */
    static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
        if (charset.equals(StandardCharsets.UTF_8)) {
            // The JDK's own decoder is the fastest; it marks what is malformed, and so does text that says so itself.
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (text.indexOf(REPLACEMENT) < 0) {
                return text;
            }
        }
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** The size of the smallest unit that a terminator takes in {@code charset}. */
    static int unitBytes(Charset charset) {
        String name = charset.name();
        if (name.startsWith("UTF-16")) {
            return Short.BYTES;
        }
        return name.startsWith("UTF-32") ? Integer.BYTES : Byte.BYTES;
    }
}
