package io.wasmbridge.runtime;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** The strict encoder of one charset, over the JDK's own. */
final class CharsetCodec {

    private static final int CHUNK_CHARS = 4096;

    private final CharsetEncoder encoder;
    private final int maxBytesPerChar;
    private final char[] chunk = new char[CHUNK_CHARS];
    private final CharBuffer chunkBuffer = CharBuffer.wrap(chunk);

    CharsetCodec(Charset charset) {
        this.encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.maxBytesPerChar = (int) Math.ceil(encoder.maxBytesPerChar());
    }

    /** Appends {@code text} to {@code target}; returns the index of the first char that has no form there, -1 where all have. */
    int encode(CharSequence name, String text, TextScratch target) {
        int length = text.length();
        int done = 0;
        int carried = 0;
        encoder.reset();
        while (true) {
            int end = Math.min(length, done + CHUNK_CHARS - carried);
            text.getChars(done, end, chunk, carried);
            int count = carried + end - done;
            chunkBuffer.clear().limit(count);
            ByteBuffer bytes = target.withRoom(name, count * maxBytesPerChar);
            CoderResult result = encoder.encode(chunkBuffer, bytes, end == length);
            carried = chunkBuffer.remaining();
            if (result.isError()) {
                return end - carried;
            }
            if (end == length) {
                return -1;
            }
            if (carried > 0) {
                chunk[0] = chunk[chunkBuffer.position()];
            }
            done = end;
        }
    }
}
