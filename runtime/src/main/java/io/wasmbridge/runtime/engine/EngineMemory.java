package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.Memory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The engine's memory with what it lacks: bulk copies of every primitive array, and a search for a terminator. Callers have
 * checked every range: the engine's own check overflows for lengths near 2^31.
 *
 * <p>The engine gives no access to its pages, so arrays wider than bytes go through a scratch buffer in chunks.
 */
public final class EngineMemory {

    /** The size of a page in bytes, set by the WebAssembly core specification. */
    public static final int PAGE_BYTES = Memory.PAGE_SIZE;

    /** Fits the first-level cache of common processors; a multiple of every element size. */
    private static final int CHUNK_BYTES = 8 * 1024;

    /** The lowest bit of every element in eight bytes, by the logarithm of the element's size. */
    private static final long[] ONES = {0x0101010101010101L, 0x0001000100010001L, 0x0000000100000001L, 1};

    private final @Nullable Memory memory;
    private final byte[] scratch = new byte[CHUNK_BYTES];
    private final ByteBuffer scratchBytes = ByteBuffer.wrap(scratch).order(ByteOrder.LITTLE_ENDIAN);
    private final ShortBuffer scratchShorts = scratchBytes.asShortBuffer();
    private final CharBuffer scratchChars = scratchBytes.asCharBuffer();
    private final IntBuffer scratchInts = scratchBytes.asIntBuffer();
    private final LongBuffer scratchLongs = scratchBytes.asLongBuffer();
    private final FloatBuffer scratchFloats = scratchBytes.asFloatBuffer();
    private final DoubleBuffer scratchDoubles = scratchBytes.asDoubleBuffer();

    /** Over {@code memory}; null for a module without one, which has 0 bytes. */
    public EngineMemory(@Nullable Memory memory) {
        this.memory = memory;
    }

    public boolean present() {
        return memory != null;
    }

    public int pageCount() {
        return memory == null ? 0 : memory.pages();
    }

    public long sizeBytes() {
        return (long) pageCount() * PAGE_BYTES;
    }

    /** Grows by {@code pages}; the previous page count, or -1 if that is denied. */
    public int grow(int pages) {
        return memory == null ? -1 : memory.grow(pages);
    }

    /** The engine's own, if there is one. */
    Optional<Memory> engine() {
        return Optional.ofNullable(memory);
    }

    /** Whether both are the same bytes. */
    public boolean isSame(EngineMemory other) {
        return memory != null
                && other.memory != null
                && BorrowedMemory.owned(memory) == BorrowedMemory.owned(other.memory);
    }

    private Memory memory() {
        if (memory == null) {
            throw new IllegalStateException("the module has no memory");
        }
        return memory;
    }

    public byte getByte(int address) {
        return memory().read(address);
    }

    public short getShort(int address) {
        return memory().readShort(address);
    }

    public int getInt(int address) {
        return memory().readInt(address);
    }

    public long getLong(int address) {
        return memory().readLong(address);
    }

    public void setByte(int address, byte value) {
        memory().writeByte(address, value);
    }

    public void setShort(int address, short value) {
        memory().writeShort(address, value);
    }

    public void setInt(int address, int value) {
        memory().writeI32(address, value);
    }

    public void setLong(int address, long value) {
        memory().writeLong(address, value);
    }

    public void fill(int address, int lengthBytes, byte value) {
        memory().fill(value, address, address + lengthBytes);
    }

    public void copy(int target, int source, int lengthBytes) {
        memory().copy(target, source, lengthBytes);
    }

    public byte[] getBytes(int address, int lengthBytes) {
        return lengthBytes == 0 ? new byte[0] : memory().readBytes(address, lengthBytes);
    }

    public void read(int address, byte[] target, int offset, int count) {
        if (count > 0) {
            System.arraycopy(memory().readBytes(address, count), 0, target, offset, count);
        }
    }

    public void write(int address, byte[] source, int offset, int count) {
        if (count > 0) {
            memory().write(address, source, offset, count);
        }
    }

    public void read(int address, short[] target, int offset, int count) {
        int chunk = CHUNK_BYTES / Short.BYTES;
        for (int done = 0; done < count; done += chunk) {
            int length = Math.min(chunk, count - done);
            byte[] bytes = memory().readBytes(address + done * 2, length * 2);
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(target, offset + done, length);
        }
    }

    public void write(int address, short[] source, int offset, int count) {
        int chunk = CHUNK_BYTES / Short.BYTES;
        for (int done = 0; done < count; done += chunk) {
            int length = Math.min(chunk, count - done);
            scratchShorts.put(0, source, offset + done, length);
            memory().write(address + done * 2, scratch, 0, length * 2);
        }
    }

    public void read(int address, char[] target, int offset, int count) {
        int chunk = CHUNK_BYTES / Character.BYTES;
        for (int done = 0; done < count; done += chunk) {
            int length = Math.min(chunk, count - done);
            byte[] bytes = memory().readBytes(address + done * 2, length * 2);
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer().get(target, offset + done, length);
        }
    }

    public void write(int address, char[] source, int offset, int count) {
        int chunk = CHUNK_BYTES / Character.BYTES;
        for (int done = 0; done < count; done += chunk) {
            int length = Math.min(chunk, count - done);
            scratchChars.put(0, source, offset + done, length);
            memory().write(address + done * 2, scratch, 0, length * 2);
        }
    }

    public void read(int address, int[] target, int offset, int count) {
        int chunk = CHUNK_BYTES / Integer.BYTES;
        for (int done = 0; done < count; done += chunk) {
            int length = Math.min(chunk, count - done);
            byte[] bytes = memory().readBytes(address + done * 4, length * 4);
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(target, offset + done, length);
        }
    }

    public void write(int address, int[] source, int offset, int count) {
        int chunk = CHUNK_BYTES / Integer.BYTES;
        for (int done = 0; done < count; done += chunk) {
            int length = Math.min(chunk, count - done);
            scratchInts.put(0, source, offset + done, length);
            memory().write(address + done * 4, scratch, 0, length * 4);
        }
    }

    public void read(int address, long[] target, int offset, int count) {
        int chunk = CHUNK_BYTES / Long.BYTES;
        for (int done = 0; done < count; done += chunk) {
            int length = Math.min(chunk, count - done);
            byte[] bytes = memory().readBytes(address + done * 8, length * 8);
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(target, offset + done, length);
        }
    }

    public void write(int address, long[] source, int offset, int count) {
        int chunk = CHUNK_BYTES / Long.BYTES;
        for (int done = 0; done < count; done += chunk) {
            int length = Math.min(chunk, count - done);
            scratchLongs.put(0, source, offset + done, length);
            memory().write(address + done * 8, scratch, 0, length * 8);
        }
    }

    public void read(int address, float[] target, int offset, int count) {
        int chunk = CHUNK_BYTES / Float.BYTES;
        for (int done = 0; done < count; done += chunk) {
            int length = Math.min(chunk, count - done);
            byte[] bytes = memory().readBytes(address + done * 4, length * 4);
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(target, offset + done, length);
        }
    }

    public void write(int address, float[] source, int offset, int count) {
        int chunk = CHUNK_BYTES / Float.BYTES;
        for (int done = 0; done < count; done += chunk) {
            int length = Math.min(chunk, count - done);
            scratchFloats.put(0, source, offset + done, length);
            memory().write(address + done * 4, scratch, 0, length * 4);
        }
    }

    public void read(int address, double[] target, int offset, int count) {
        int chunk = CHUNK_BYTES / Double.BYTES;
        for (int done = 0; done < count; done += chunk) {
            int length = Math.min(chunk, count - done);
            byte[] bytes = memory().readBytes(address + done * 8, length * 8);
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asDoubleBuffer()
                    .get(target, offset + done, length);
        }
    }

    public void write(int address, double[] source, int offset, int count) {
        int chunk = CHUNK_BYTES / Double.BYTES;
        for (int done = 0; done < count; done += chunk) {
            int length = Math.min(chunk, count - done);
            scratchDoubles.put(0, source, offset + done, length);
            memory().write(address + done * 8, scratch, 0, length * 8);
        }
    }

    /**
     * Searches for an element that is zero.
     *
     * @param elementBytes 1, 2, 4 or 8
     * @param maxElements how many elements to look at, all inside memory
     * @return the number of elements before it, or -1
     */
    public int indexOfZero(int address, int elementBytes, int maxElements) {
        Memory source = memory();
        // Divisions by what is no constant would take longer than a short search.
        int shift = Integer.numberOfTrailingZeros(elementBytes);
        long ones = ONES[shift];
        long highs = ones << ((Byte.SIZE << shift) - 1);
        int sizeBytes = maxElements << shift;
        int offset = 0;
        // A lane of (lanes - ones) & ~lanes has its high bit set if the lane is zero, or lies above one that is.
        for (; offset <= sizeBytes - Long.BYTES; offset += Long.BYTES) {
            long lanes = source.readLong(address + offset);
            long zeros = (lanes - ones) & ~lanes & highs;
            if (zeros != 0) {
                return (offset + (Long.numberOfTrailingZeros(zeros) >> 3)) >> shift;
            }
        }
        for (; offset < sizeBytes; offset += elementBytes) {
            if (isZero(address + offset, elementBytes)) {
                return offset >> shift;
            }
        }
        return -1;
    }

    private boolean isZero(int address, int elementBytes) {
        return switch (elementBytes) {
            case Byte.BYTES -> getByte(address) == 0;
            case Short.BYTES -> getShort(address) == 0;
            default -> getInt(address) == 0;
        };
    }
}
