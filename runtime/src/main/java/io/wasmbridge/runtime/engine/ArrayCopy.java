package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.Memory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a wasm-bindgen guest copies back of an array that was passed to it: it frees its own block, and calls an import before. The
 * caller's array is written when the call succeeded.
 */
public final class ArrayCopy {

    private final int sizeBytes;
    private byte @Nullable [] content;

    /** Of an array of {@code sizeBytes} bytes. */
    public ArrayCopy(int sizeBytes) {
        this.sizeBytes = sizeBytes;
    }

    /** Copies what the guest has now. */
    void accept(Memory memory, int address, int lengthBytes) {
        if (lengthBytes != sizeBytes) {
            throw GuestAbort.trap(
                    "copied " + Integer.toUnsignedString(lengthBytes) + " bytes to an array of " + sizeBytes);
        }
        if (!MemoryRanges.inside(memory, address, sizeBytes)) {
            throw GuestAbort.trap("copied from address 0x" + Integer.toHexString(address) + ", length " + sizeBytes
                    + ", which is outside memory");
        }
        content = memory.readBytes(address, sizeBytes);
    }

    /** Writes what was copied to an array of numbers, which has as many as were passed; nothing where nothing was. */
    public void writeTo(Object array) {
        if (content == null) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        if (array instanceof byte[] values) {
            bytes.get(values);
        } else if (array instanceof short[] values) {
            bytes.asShortBuffer().get(values);
        } else if (array instanceof char[] values) {
            bytes.asCharBuffer().get(values);
        } else if (array instanceof int[] values) {
            bytes.asIntBuffer().get(values);
        } else if (array instanceof long[] values) {
            bytes.asLongBuffer().get(values);
        } else if (array instanceof float[] values) {
            bytes.asFloatBuffer().get(values);
        } else if (array instanceof double[] values) {
            bytes.asDoubleBuffer().get(values);
        } else {
            throw new IllegalArgumentException("no array of numbers: " + array.getClass());
        }
    }
}
