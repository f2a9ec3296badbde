package io.wasmbridge.it;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.types.DataSegment;
import io.wasmbridge.it.BoundaryEvent.Kind;
import java.util.function.Supplier;

/** A memory that tells of what the host does with it, and of its growth; what the guest does with it is its own. */
@SuppressWarnings("removal") // the engine's interface still has what it means to remove
final class BoundaryMemory implements Memory {

    private final Boundary boundary;
    private final Memory memory;

    BoundaryMemory(Boundary boundary, Memory memory) {
        this.boundary = boundary;
        this.memory = memory;
    }

    private boolean isTold() {
        return boundary.watches() && boundary.hostRuns();
    }

    private boolean isInside(int address, long sizeBytes) {
        return sizeBytes >= 0 && Integer.toUnsignedLong(address) + sizeBytes <= (long) memory.pages() * PAGE_SIZE;
    }

    private Object read(String what, int address, int sizeBytes, Supplier<Object> reads) {
        return boundary.happens(Kind.READ, what, 1, isInside(address, sizeBytes), reads);
    }

    private void write(String what, int address, long sizeBytes, Runnable writes) {
        boundary.happens(Kind.WRITE, what, 0, isInside(address, sizeBytes), () -> {
            writes.run();
            return "";
        });
    }

    @Override
    public int grow(int size) {
        return (int) boundary.happens(Kind.GROW, "grow", 1, true, () -> memory.grow(size));
    }

    @Override
    public byte read(int addr) {
        return isTold() ? (byte) read("byte", addr, Byte.BYTES, () -> memory.read(addr)) : memory.read(addr);
    }

    @Override
    public byte[] readBytes(int addr, int len) {
        return isTold()
                ? (byte[]) read("bytes", addr, len, () -> memory.readBytes(addr, len))
                : memory.readBytes(addr, len);
    }

    @Override
    public int readInt(int addr) {
        return isTold() ? (int) read("int", addr, Integer.BYTES, () -> memory.readInt(addr)) : memory.readInt(addr);
    }

    @Override
    public long readLong(int addr) {
        return isTold() ? (long) read("long", addr, Long.BYTES, () -> memory.readLong(addr)) : memory.readLong(addr);
    }

    @Override
    public short readShort(int addr) {
        return isTold()
                ? (short) read("short", addr, Short.BYTES, () -> memory.readShort(addr))
                : memory.readShort(addr);
    }

    @Override
    public void write(int addr, byte[] data, int offset, int size) {
        if (isTold()) {
            write("bytes", addr, size, () -> memory.write(addr, data, offset, size));
        } else {
            memory.write(addr, data, offset, size);
        }
    }

    @Override
    public void writeByte(int addr, byte data) {
        if (isTold()) {
            write("byte", addr, Byte.BYTES, () -> memory.writeByte(addr, data));
        } else {
            memory.writeByte(addr, data);
        }
    }

    @Override
    public void writeShort(int addr, short data) {
        if (isTold()) {
            write("short", addr, Short.BYTES, () -> memory.writeShort(addr, data));
        } else {
            memory.writeShort(addr, data);
        }
    }

    @Override
    public void writeI32(int addr, int data) {
        if (isTold()) {
            write("int", addr, Integer.BYTES, () -> memory.writeI32(addr, data));
        } else {
            memory.writeI32(addr, data);
        }
    }

    @Override
    public void writeLong(int addr, long data) {
        if (isTold()) {
            write("long", addr, Long.BYTES, () -> memory.writeLong(addr, data));
        } else {
            memory.writeLong(addr, data);
        }
    }

    @Override
    public void fill(byte value, int fromIndex, int toIndex) {
        if (isTold()) {
            write("fill", fromIndex, (long) toIndex - fromIndex, () -> memory.fill(value, fromIndex, toIndex));
        } else {
            memory.fill(value, fromIndex, toIndex);
        }
    }

    @Override
    public void copy(int dest, int src, int size) {
        if (isTold()) {
            write("copy", dest, size, () -> memory.copy(dest, src, size));
        } else {
            memory.copy(dest, src, size);
        }
    }

    // What only a guest asks for.

    @Override
    public void initialize(Instance instance, DataSegment[] dataSegments) {
        memory.initialize(instance, dataSegments);
    }

    @Override
    public void initialize(Instance instance, DataSegment[] dataSegments, int memoryIndex) {
        memory.initialize(instance, dataSegments, memoryIndex);
    }

    @Override
    public void initPassiveSegment(int segmentId, int dest, int offset, int size) {
        memory.initPassiveSegment(segmentId, dest, offset, size);
    }

    @Override
    public void drop(int segment) {
        memory.drop(segment);
    }

    @Override
    public int pages() {
        return memory.pages();
    }

    @Override
    public int initialPages() {
        return memory.initialPages();
    }

    @Override
    public int maximumPages() {
        return memory.maximumPages();
    }

    @Override
    public boolean shared() {
        return memory.shared();
    }

    @Override
    public Object lock(int address) {
        return memory.lock(address);
    }

    @Override
    public int waitOn(int address, int expected, long timeout) {
        return memory.waitOn(address, expected, timeout);
    }

    @Override
    public int waitOn(int address, long expected, long timeout) {
        return memory.waitOn(address, expected, timeout);
    }

    @Override
    public int notify(int address, int maxThreads) {
        return memory.notify(address, maxThreads);
    }

    @Override
    public long readU16(int addr) {
        return memory.readU16(addr);
    }

    @Override
    public void writeF32(int addr, float data) {
        memory.writeF32(addr, data);
    }

    @Override
    public long readF32(int addr) {
        return memory.readF32(addr);
    }

    @Override
    public float readFloat(int addr) {
        return memory.readFloat(addr);
    }

    @Override
    public void writeF64(int addr, double data) {
        memory.writeF64(addr, data);
    }

    @Override
    public double readDouble(int addr) {
        return memory.readDouble(addr);
    }

    @Override
    public long readF64(int addr) {
        return memory.readF64(addr);
    }

    @Override
    public void zero() {
        memory.zero();
    }
}
