package io.wasmbridge.processor.module;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The frame of a wasm binary: the preamble, then sections that each announce their size. Checked before the parser runs, for it
 * names no offset.
 */
final class Binary {

    private static final byte[] MAGIC = {0, 'a', 's', 'm'};
    private static final int PREAMBLE_BYTES = 8;
    private static final int CORE_VERSION = 1;
    private static final int COMPONENT_LAYER = 1;

    private Binary() {}

    /** Whether the preamble is that of a component: layer 1 where a core module has layer 0. */
    static boolean isComponent(byte[] bytes) {
        return hasMagic(bytes) && bytes.length >= PREAMBLE_BYTES && layer(bytes) == COMPONENT_LAYER;
    }

    /** What is wrong with the frame, as the end of a sentence that begins with the module; empty where nothing is. */
    static Optional<String> fault(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.of("is empty");
        }
        if (!hasMagic(bytes)) {
            return Optional.of("is not WebAssembly: it begins with " + hex(bytes, 4) + ", a module with 00 61 73 6d");
        }
        if (bytes.length < PREAMBLE_BYTES) {
            return Optional.of("ends within its preamble, after " + bytes.length + " of 8 bytes");
        }
        if (ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(MAGIC.length) != CORE_VERSION) {
            return Optional.of("is of a version other than 1: its preamble is " + hex(bytes, PREAMBLE_BYTES));
        }
        return sectionFault(ByteBuffer.wrap(bytes).position(PREAMBLE_BYTES));
    }

    private static Optional<String> sectionFault(ByteBuffer sections) {
        while (sections.hasRemaining()) {
            int start = sections.position();
            int id = sections.get() & 0xff;
            long sizeBytes;
            try {
                sizeBytes = unsigned(sections);
            } catch (BufferUnderflowException | ArithmeticException e) {
                return Optional.of("announces no size for section " + id + " at offset " + offset(start));
            }
            if (sizeBytes > sections.remaining()) {
                return Optional.of("is cut off: section " + id + " at offset " + offset(start) + " announces "
                        + sizeBytes + " bytes, and " + sections.remaining() + " follow");
            }
            sections.position(sections.position() + (int) sizeBytes);
        }
        return Optional.empty();
    }

    /**
     * An unsigned LEB128 number of 32 bits.
     *
     * @throws ArithmeticException if it is longer
     * @throws BufferUnderflowException if the bytes end before it does
     */
    static long unsigned(ByteBuffer bytes) {
        long value = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            int next = bytes.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                if (value > 0xffff_ffffL) {
                    break;
                }
                return value;
            }
        }
        throw new ArithmeticException("a number of more than 32 bits");
    }

    /**
     * A name: its size in bytes, then UTF-8.
     *
     * @throws BufferUnderflowException if the bytes end before it does
     */
    static String name(ByteBuffer bytes) {
        long sizeBytes = unsigned(bytes);
        if (sizeBytes > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] text = new byte[(int) sizeBytes];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static boolean hasMagic(byte[] bytes) {
        return bytes.length >= MAGIC.length && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    private static int layer(byte[] bytes) {
        return bytes[6] | bytes[7] << 8;
    }

    private static String offset(int position) {
        return "0x" + Integer.toHexString(position);
    }

    private static String hex(byte[] bytes, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(count, bytes.length); i++) {
            text.append(i == 0 ? "" : " ").append(String.format("%02x", bytes[i]));
        }
        return text.toString();
    }
}
