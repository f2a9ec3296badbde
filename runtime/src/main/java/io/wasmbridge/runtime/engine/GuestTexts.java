package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.Memory;
import java.lang.System.Logger.Level;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * Texts that a guest passes to an import that the bridge serves, for a message or an exception. They are read while a guest fails,
 * so that nothing here fails: what lies outside memory is said to, what is too long is cut, what is malformed is replaced.
 */
final class GuestTexts {

    /** More than any message that somebody reads. */
    static final int MOST_BYTES = 4 * 1024;

    /** Where the length of an AssemblyScript object is, in bytes, before it. */
    private static final int LENGTH_OFFSET_BYTES = -4;

    private GuestTexts() {}

    /** {@code lengthBytes} bytes of UTF-8. */
    static String utf8(Memory memory, int address, int lengthBytes) {
        return read(memory, address, Integer.toUnsignedLong(lengthBytes), StandardCharsets.UTF_8);
    }

    /** UTF-8 up to a zero byte; empty for the null pointer. */
    static String terminated(Memory memory, int address) {
        long start = Integer.toUnsignedLong(address);
        long end = Math.min(MemoryRanges.sizeBytes(memory), start + MOST_BYTES);
        long at = start;
        while (at < end && memory.read((int) at) != 0) {
            at++;
        }
        return address == 0 ? "" : read(memory, address, at - start, StandardCharsets.UTF_8);
    }

    /** A String object of AssemblyScript: UTF-16, its length in bytes before it; empty for the null reference. */
    static String object(Memory memory, int address) {
        if (address == 0) {
            return "";
        }
        long lengthAt = Integer.toUnsignedLong(address) + LENGTH_OFFSET_BYTES;
        if (lengthAt < 0 || lengthAt + Integer.BYTES > MemoryRanges.sizeBytes(memory)) {
            return outside(address);
        }
        long lengthBytes = Integer.toUnsignedLong(memory.readInt((int) lengthAt));
        return read(memory, address, lengthBytes, StandardCharsets.UTF_16LE);
    }

    /** To the log of the platform, under the name of the runtime. */
    static void log(Level level, Supplier<String> text) {
        System.getLogger("io.wasmbridge.runtime").log(level, text);
    }

    private static String read(Memory memory, int address, long lengthBytes, Charset charset) {
        if (!MemoryRanges.inside(memory, address, lengthBytes)) {
            return outside(address);
        }
        boolean cut = lengthBytes > MOST_BYTES;
        byte[] bytes = memory.readBytes(address, cut ? MOST_BYTES : (int) lengthBytes);
        return new String(bytes, charset) + (cut ? "…" : "");
    }

    private static String outside(int address) {
        return "(a text outside memory, at 0x" + Integer.toHexString(address) + ")";
    }
}
