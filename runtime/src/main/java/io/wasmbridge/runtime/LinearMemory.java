package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.EngineMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The linear memory of one guest. Values are little-endian and need no alignment. Every range is checked, in {@code long}, before
 * the engine sees it.
 *
 * <p>An address is an unsigned 32-bit number in an {@code int}, here and everywhere in this package. A range outside the memory is an
 * {@link IndexOutOfBoundsException}; use after the bridge was closed a {@link UseAfterReleaseException}. When the instance is
 * poisoned reading stays allowed, and everything else is an {@link InstancePoisonedException}. Nothing is owned through this
 * type. Which threads may use it says {@link Sharing}; any may ask for its size and for a dump.
 */
@SuppressWarnings("try") // who is inside leaves when the block ends, and does nothing else with it
public final class LinearMemory {

    private final LinkedGuest guest;
    private final EngineMemory memory;

    LinearMemory(LinkedGuest guest, EngineMemory memory) {
        this.guest = guest;
        this.memory = memory;
    }

    /** The guest whose it is. */
    LinkedGuest guest() {
        return guest;
    }

    /** The size in bytes: a multiple of 65,536, or 0 where the module has no memory. */
    public long sizeBytes() {
        return memory.sizeBytes();
    }

    /** The size in pages of 65,536 bytes. */
    public int pageCount() {
        return memory.pageCount();
    }

    /**
     * Grows the memory. Views and addresses stay valid.
     *
     * @param pages at least 0, in pages of 65,536 bytes
     * @return the page count before
     * @throws GuestOutOfMemoryException if the memory's maximum or {@code memoryLimitPages} denies it
     */
    public int grow(int pages) {
        try (ThreadGate inside = writable(0, 0)) {
            if (pages < 0) {
                throw new IllegalArgumentException("cannot grow by " + pages + " pages");
            }
            int before = memory.grow(pages);
            if (before < 0) {
                throw guest.faults().growthDenied(pages, memory.pageCount());
            }
            return before;
        }
    }

    public byte getByte(int address) {
        try (ThreadGate inside = readable(address, Byte.BYTES)) {
            return memory.getByte(address);
        }
    }

    public void setByte(int address, byte value) {
        try (ThreadGate inside = writable(address, Byte.BYTES)) {
            memory.setByte(address, value);
        }
    }

    public short getShort(int address) {
        try (ThreadGate inside = readable(address, Short.BYTES)) {
            return memory.getShort(address);
        }
    }

    public void setShort(int address, short value) {
        try (ThreadGate inside = writable(address, Short.BYTES)) {
            memory.setShort(address, value);
        }
    }

    public char getChar(int address) {
        try (ThreadGate inside = readable(address, Character.BYTES)) {
            return (char) memory.getShort(address);
        }
    }

    public void setChar(int address, char value) {
        try (ThreadGate inside = writable(address, Character.BYTES)) {
            memory.setShort(address, (short) value);
        }
    }

    public int getInt(int address) {
        try (ThreadGate inside = readable(address, Integer.BYTES)) {
            return memory.getInt(address);
        }
    }

    public void setInt(int address, int value) {
        try (ThreadGate inside = writable(address, Integer.BYTES)) {
            memory.setInt(address, value);
        }
    }

    public long getLong(int address) {
        try (ThreadGate inside = readable(address, Long.BYTES)) {
            return memory.getLong(address);
        }
    }

    public void setLong(int address, long value) {
        try (ThreadGate inside = writable(address, Long.BYTES)) {
            memory.setLong(address, value);
        }
    }

    public float getFloat(int address) {
        try (ThreadGate inside = readable(address, Float.BYTES)) {
            return Float.intBitsToFloat(memory.getInt(address));
        }
    }

    public void setFloat(int address, float value) {
        try (ThreadGate inside = writable(address, Float.BYTES)) {
            memory.setInt(address, Float.floatToRawIntBits(value));
        }
    }

    public double getDouble(int address) {
        try (ThreadGate inside = readable(address, Double.BYTES)) {
            return Double.longBitsToDouble(memory.getLong(address));
        }
    }

    public void setDouble(int address, double value) {
        try (ThreadGate inside = writable(address, Double.BYTES)) {
            memory.setLong(address, Double.doubleToRawLongBits(value));
        }
    }

    /** Copies {@code count} elements to {@code target}, from {@code offset} on. */
    public void read(int address, byte[] target, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, target.length);
        try (ThreadGate inside = readable(address, count)) {
            memory.read(address, target, offset, count);
        }
    }

    /** Copies {@code count} elements of {@code source}, from {@code offset} on, into memory. */
    public void write(int address, byte[] source, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, source.length);
        try (ThreadGate inside = writable(address, count)) {
            memory.write(address, source, offset, count);
        }
    }

    /** Copies {@code count} elements to {@code target}, from {@code offset} on. */
    public void read(int address, short[] target, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, target.length);
        try (ThreadGate inside = readable(address, (long) count * Short.BYTES)) {
            memory.read(address, target, offset, count);
        }
    }

    /** Copies {@code count} elements of {@code source}, from {@code offset} on, into memory. */
    public void write(int address, short[] source, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, source.length);
        try (ThreadGate inside = writable(address, (long) count * Short.BYTES)) {
            memory.write(address, source, offset, count);
        }
    }

    /** Copies {@code count} elements to {@code target}, from {@code offset} on. */
    public void read(int address, char[] target, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, target.length);
        try (ThreadGate inside = readable(address, (long) count * Character.BYTES)) {
            memory.read(address, target, offset, count);
        }
    }

    /** Copies {@code count} elements of {@code source}, from {@code offset} on, into memory. */
    public void write(int address, char[] source, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, source.length);
        try (ThreadGate inside = writable(address, (long) count * Character.BYTES)) {
            memory.write(address, source, offset, count);
        }
    }

    /** Copies {@code count} elements to {@code target}, from {@code offset} on. */
    public void read(int address, int[] target, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, target.length);
        try (ThreadGate inside = readable(address, (long) count * Integer.BYTES)) {
            memory.read(address, target, offset, count);
        }
    }

    /** Copies {@code count} elements of {@code source}, from {@code offset} on, into memory. */
    public void write(int address, int[] source, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, source.length);
        try (ThreadGate inside = writable(address, (long) count * Integer.BYTES)) {
            memory.write(address, source, offset, count);
        }
    }

    /** Copies {@code count} elements to {@code target}, from {@code offset} on. */
    public void read(int address, long[] target, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, target.length);
        try (ThreadGate inside = readable(address, (long) count * Long.BYTES)) {
            memory.read(address, target, offset, count);
        }
    }

    /** Copies {@code count} elements of {@code source}, from {@code offset} on, into memory. */
    public void write(int address, long[] source, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, source.length);
        try (ThreadGate inside = writable(address, (long) count * Long.BYTES)) {
            memory.write(address, source, offset, count);
        }
    }

    /** Copies {@code count} elements to {@code target}, from {@code offset} on. */
    public void read(int address, float[] target, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, target.length);
        try (ThreadGate inside = readable(address, (long) count * Float.BYTES)) {
            memory.read(address, target, offset, count);
        }
    }

    /** Copies {@code count} elements of {@code source}, from {@code offset} on, into memory. */
    public void write(int address, float[] source, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, source.length);
        try (ThreadGate inside = writable(address, (long) count * Float.BYTES)) {
            memory.write(address, source, offset, count);
        }
    }

    /** Copies {@code count} elements to {@code target}, from {@code offset} on. */
    public void read(int address, double[] target, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, target.length);
        try (ThreadGate inside = readable(address, (long) count * Double.BYTES)) {
            memory.read(address, target, offset, count);
        }
    }

    /** Copies {@code count} elements of {@code source}, from {@code offset} on, into memory. */
    public void write(int address, double[] source, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, source.length);
        try (ThreadGate inside = writable(address, (long) count * Double.BYTES)) {
            memory.write(address, source, offset, count);
        }
    }

    /** A copy of {@code lengthBytes} bytes. */
    public byte[] getBytes(int address, int lengthBytes) {
        try (ThreadGate inside = readable(address, lengthBytes)) {
            return memory.getBytes(address, lengthBytes);
        }
    }

    /**
     * The UTF-8 text of {@code lengthBytes} bytes.
     *
     * @throws GuestStringException if the bytes are no UTF-8
     */
    public String getString(int address, int lengthBytes) {
        return getString(address, lengthBytes, StandardCharsets.UTF_8);
    }

    /**
     * The text of {@code lengthBytes} bytes.
     *
     * @throws GuestStringException if the bytes are no text in {@code charset}
     */
    public String getString(int address, int lengthBytes, Charset charset) {
        try (ThreadGate inside = readable(address, lengthBytes)) {
            return guest.text().decode("", address, memory.getBytes(address, lengthBytes), charset);
        }
    }

    /**
     * The text up to the next zero: a zero byte, or a zero code unit of two or four bytes under UTF-16 and UTF-32.
     *
     * @throws GuestLimitException if there is none within {@code maxResultBytes}
     * @throws GuestStringException if there is none before the end of memory, or the bytes are no text in {@code charset}
     */
    public String getTerminatedString(int address, Charset charset) {
        int unitBytes = TextCodec.unitBytes(charset);
        try (ThreadGate inside = readable(address, unitBytes)) {
            int units = guest.text().lengthOfTerminated("", address, unitBytes);
            return getString(address, units * unitBytes, charset);
        }
    }

    /** Sets {@code lengthBytes} bytes to {@code value}. */
    public void fill(int address, int lengthBytes, byte value) {
        try (ThreadGate inside = writable(address, lengthBytes)) {
            if (lengthBytes > 0) {
                memory.fill(address, lengthBytes, value);
            }
        }
    }

    /** Copies {@code lengthBytes} bytes within the memory; the ranges may overlap. */
    public void copy(int target, int source, int lengthBytes) {
        try (ThreadGate inside = writable(target, lengthBytes)) {
            checkRange(source, lengthBytes);
            if (lengthBytes > 0) {
                memory.copy(target, source, lengthBytes);
            }
        }
    }

    /** A view of {@code length} elements. It lives as long as the instance. */
    public ByteView bytes(int address, int length) {
        return view(ArrayType.BYTES, address, length);
    }

    /** A view of {@code length} elements. It lives as long as the instance. */
    public ShortView shorts(int address, int length) {
        return view(ArrayType.SHORTS, address, length);
    }

    /** A view of {@code length} elements. It lives as long as the instance. */
    public CharView chars(int address, int length) {
        return view(ArrayType.CHARS, address, length);
    }

    /** A view of {@code length} elements. It lives as long as the instance. */
    public IntView ints(int address, int length) {
        return view(ArrayType.INTS, address, length);
    }

    /** A view of {@code length} elements. It lives as long as the instance. */
    public LongView longs(int address, int length) {
        return view(ArrayType.LONGS, address, length);
    }

    /** A view of {@code length} elements. It lives as long as the instance. */
    public FloatView floats(int address, int length) {
        return view(ArrayType.FLOATS, address, length);
    }

    /** A view of {@code length} elements. It lives as long as the instance. */
    public DoubleView doubles(int address, int length) {
        return view(ArrayType.DOUBLES, address, length);
    }

    /** A dump of {@code lengthBytes} bytes, 16 to a line: address, hexadecimal, ASCII. For every thread, at every time. */
    public String hexDump(int address, int lengthBytes) {
        guest.requireReadable();
        checkRange(address, lengthBytes);
        return HexDump.of(memory.getBytes(address, lengthBytes), address);
    }

    private <V> V view(ArrayType<?, V> type, int address, int length) {
        readable(address, (long) length * type.elementBytes()).leave();
        return TypedView.of(type, this, address, length, Lifetime.INSTANCE);
    }

    /** Comes in, and leaves when it is closed: the range is there, and may be read. */
    private ThreadGate readable(int address, long lengthBytes) {
        return inside(address, lengthBytes, false);
    }

    /** As {@link #readable}, of a range that may be written. */
    private ThreadGate writable(int address, long lengthBytes) {
        return inside(address, lengthBytes, true);
    }

    private ThreadGate inside(int address, long lengthBytes, boolean writes) {
        ThreadGate inside = guest.entrance().enter("");
        try {
            if (writes) {
                guest.requireWritable();
            } else {
                guest.requireReadable();
            }
            checkRange(address, lengthBytes);
        } catch (Throwable refused) {
            inside.leave();
            throw refused;
        }
        return inside;
    }

    private void checkRange(int address, long lengthBytes) {
        long start = Integer.toUnsignedLong(address);
        if (lengthBytes < 0 || start + lengthBytes > memory.sizeBytes()) {
            throw guest.faults().outOfBounds(address, lengthBytes, memory.sizeBytes());
        }
    }
}
