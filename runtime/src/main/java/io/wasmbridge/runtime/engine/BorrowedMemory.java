package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.ConstantEvaluators;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.types.ActiveDataSegment;
import com.dylibso.chicory.wasm.types.DataSegment;
import com.dylibso.chicory.wasm.types.PassiveDataSegment;
import java.util.List;

/**
 * The memory of another instance. All but the data segments is the other's: the engine keeps those in the memory, so that an instance
 * that was given one would leave its own there, for the other to copy from. Rejects segments that lie outside, before one is written.
 */
@SuppressWarnings("removal") // the engine's interface still has what it means to remove
final class BorrowedMemory implements Memory {

    private final Memory memory;
    private final String borrower;

    /** The instance's own array, in which it drops them. */
    private DataSegment[] segments = new DataSegment[0];

    private BorrowedMemory(Memory memory, String borrower) {
        this.memory = memory;
        this.borrower = borrower;
    }

    /** {@code memory} for one more instance, of the module {@code borrower}. */
    static Memory of(Memory memory, String borrower) {
        return new BorrowedMemory(owned(memory), borrower);
    }

    /** What {@code memory} is, whoever borrowed it. */
    static Memory owned(Memory memory) {
        return memory instanceof BorrowedMemory borrowed ? borrowed.memory : memory;
    }

    @Override
    public void initialize(Instance instance, DataSegment[] dataSegments) {
        initialize(instance, dataSegments, 0);
    }

    @Override
    public void initialize(Instance instance, DataSegment[] dataSegments, int memoryIndex) {
        List<ActiveDataSegment> written = List.of(dataSegments).stream()
                .filter(ActiveDataSegment.class::isInstance)
                .map(ActiveDataSegment.class::cast)
                .filter(segment -> segment.index() == memoryIndex)
                .toList();
        written.forEach(segment -> checkInside(offset(instance, segment), segment.data().length));
        written.forEach(segment -> memory.write(offset(instance, segment), segment.data(), 0, segment.data().length));
        segments = dataSegments;
    }

    private static int offset(Instance instance, ActiveDataSegment segment) {
        return (int) ConstantEvaluators.computeConstantValue(instance, segment.offsetInstructions())[0];
    }

    private void checkInside(int offset, int sizeBytes) {
        long end = Integer.toUnsignedLong(offset) + sizeBytes;
        long memoryBytes = (long) memory.pages() * PAGE_SIZE;
        if (end > memoryBytes) {
            throw new LinkException(List.of("[wasm/import-signature] the data of module '" + borrower
                    + "' does not fit the memory that it was given: it ends at 0x" + Long.toHexString(end)
                    + ", memory has 0x" + Long.toHexString(memoryBytes) + " bytes"));
        }
    }

    @Override
    public void initPassiveSegment(int segmentId, int dest, int offset, int size) {
        memory.write(dest, segments[segmentId].data(), offset, size);
    }

    @Override
    public void drop(int segment) {
        segments[segment] = PassiveDataSegment.EMPTY;
    }

    @Override
    public int pages() {
        return memory.pages();
    }

    @Override
    public int grow(int size) {
        return memory.grow(size);
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
    public void write(int addr, byte[] data, int offset, int size) {
        memory.write(addr, data, offset, size);
    }

    @Override
    public byte read(int addr) {
        return memory.read(addr);
    }

    @Override
    public byte[] readBytes(int addr, int len) {
        return memory.readBytes(addr, len);
    }

    @Override
    public void writeI32(int addr, int data) {
        memory.writeI32(addr, data);
    }

    @Override
    public int readInt(int addr) {
        return memory.readInt(addr);
    }

    @Override
    public void writeLong(int addr, long data) {
        memory.writeLong(addr, data);
    }

    @Override
    public long readLong(int addr) {
        return memory.readLong(addr);
    }

    @Override
    public void writeShort(int addr, short data) {
        memory.writeShort(addr, data);
    }

    @Override
    public short readShort(int addr) {
        return memory.readShort(addr);
    }

    @Override
    public long readU16(int addr) {
        return memory.readU16(addr);
    }

    @Override
    public void writeByte(int addr, byte data) {
        memory.writeByte(addr, data);
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

    @Override
    public void fill(byte value, int fromIndex, int toIndex) {
        memory.fill(value, fromIndex, toIndex);
    }

    @Override
    public void copy(int dest, int src, int size) {
        memory.copy(dest, src, size);
    }
}
