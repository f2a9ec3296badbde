package io.wasmbridge.benchmarks;

import com.dylibso.chicory.runtime.Memory;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The text that {@link HandWritten} reads. */
final class HandWrittenText {

    private HandWrittenText() {}

    /** The number of bytes before the zero, eight at a time; {@code room} bytes at most. */
    static int terminatedLength(Memory memory, int pointer, int room) {
        int length = 0;
        for (; length <= room - Long.BYTES; length += Long.BYTES) {
            long lanes = memory.readLong(pointer + length);
            long zeros = (lanes - 0x0101010101010101L) & ~lanes & 0x8080808080808080L;
            if (zeros != 0) {
                return length + Long.numberOfTrailingZeros(zeros) / Byte.SIZE;
            }
        }
        for (; length < room; length++) {
            if (memory.read(pointer + length) == 0) {
                return length;
            }
        }
        throw new IllegalStateException("the guest returned text without a terminator");
    }

    /** Of bytes that the JDK decodes with replacements. */
    static String decodeStrictly(byte[] copied) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(copied))
                    .toString();
        } catch (CharacterCodingException failure) {
            throw new IllegalStateException("the guest returned malformed text", failure);
        }
    }
}
