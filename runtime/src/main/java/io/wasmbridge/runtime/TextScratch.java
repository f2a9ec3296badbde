package io.wasmbridge.runtime;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The encoded text of one call, kept from call to call unless a long text made it large. */
final class TextScratch {

    private static final int INITIAL_BYTES = 256;

    /** What is kept between calls at most: a text of a mebibyte doubles it up to here. Little beside an instance. */
    private static final int KEPT_BYTES = 2 << 20;

    /** The longest array that every JVM can make. */
    private static final int MAX_BYTES = Integer.MAX_VALUE - 8;

    private byte[] bytes = new byte[INITIAL_BYTES];
    private ByteBuffer buffer = ByteBuffer.wrap(bytes);

    int length() {
        return buffer.position();
    }

    byte[] bytes() {
        return bytes;
    }

    /** The buffer, at its end, with room for {@code count} more bytes. */
    ByteBuffer withRoom(CharSequence name, int count) {
        if (buffer.remaining() < count) {
            grow(name, count);
        }
        return buffer;
    }

    private void grow(CharSequence name, int count) {
        long needed = (long) buffer.position() + count;
        if (needed > MAX_BYTES) {
            throw new IllegalArgumentException("'" + name + "' takes more than " + MAX_BYTES + " bytes");
        }
        int capacity = (int) Math.min(MAX_BYTES, Math.max(needed, 2L * bytes.length));
        int length = buffer.position();
        bytes = Arrays.copyOf(bytes, capacity);
        buffer = ByteBuffer.wrap(bytes).position(length);
    }

    /** Appends zeros. */
    void pad(CharSequence name, int count) {
        int start = withRoom(name, count).position();
        Arrays.fill(bytes, start, start + count, (byte) 0);
        buffer.position(start + count);
    }

    /** Replaces four bytes that are there, little-endian. */
    void setInt(int offset, int value) {
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[offset + i] = (byte) (value >> (i * Byte.SIZE));
        }
    }

    void reset() {
        if (bytes.length > KEPT_BYTES) {
            bytes = new byte[INITIAL_BYTES];
            buffer = ByteBuffer.wrap(bytes);
        } else {
            buffer.clear();
        }
    }
}
