package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.LinkedModule;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.ModuleContract;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The guest's allocator, every address of which is checked, and the handles to what it gave. */
final class GuestAllocator implements Allocator {

    /** What every allocator promises without being asked: the alignment of the widest scalar. */
    private static final int NATURAL_ALIGN_BYTES = Long.BYTES;

    private final LinkedGuest guest;
    private final String module;
    private final @Nullable GuestFunction allocate;
    private final @Nullable GuestFunction free;
    private final boolean danglingEmpty;

    /** What is passed to a function of so many parameters. Reused: nothing calls back from inside the allocator. */
    private final long[] one = new long[1];

    private final long[] two = new long[2];
    private final long[] three = new long[3];

    GuestAllocator(LinkedGuest guest, LinkedModule linked, ModuleContract contract) {
        this.guest = guest;
        this.module = contract.module();
        this.allocate = linked.allocator().orElse(null);
        this.free = linked.free().orElse(null);
        this.danglingEmpty = contract.danglingEmpty();
    }

    // For calls: blocks without a handle.

    /** Calls the guest for a block of at least a byte, checks the address and records it. */
    int take(int sizeBytes, int alignBytes, String forWhat) {
        int address = ask(sizeBytes, alignBytes, forWhat);
        guest.ledger().add(address, sizeBytes);
        return address;
    }

    /** The address of a block of no bytes, which the guest is not asked for. */
    int emptyAddress(int alignBytes) {
        return danglingEmpty ? alignBytes : 0;
    }

    /** How many parameters the allocator's free takes; 0 where there is none. */
    int freeParameterCount() {
        return free == null ? 0 : free.parameterCount();
    }

    /** Calls the allocator's free for a block that the ledger no longer holds. */
    void give(int address, int sizeBytes, int alignBytes) {
        if (free != null) {
            give(free, address, sizeBytes, alignBytes);
        }
    }

    /** Calls {@code function}, which frees, for a block that the ledger no longer holds. */
    void give(GuestFunction function, int address, int sizeBytes, int alignBytes) {
        call(function, address, sizeBytes, alignBytes);
    }

    private int ask(int sizeBytes, int alignBytes, String forWhat) {
        GuestFunction function = allocateFunction();
        guest.expireViews();
        int address = (int) call(function, sizeBytes, alignBytes, 0);
        check(function.name(), address, sizeBytes, alignBytes, forWhat);
        return address;
    }

    /** Passes as many of the values as the function takes. */
    private long call(GuestFunction function, int first, int second, int third) {
        int count = function.parameterCount();
        if (count == 1) {
            one[0] = first;
            return guest.callAllocator(function, one);
        }
        long[] arguments = count == 2 ? two : three;
        arguments[0] = first;
        arguments[1] = second;
        if (count > 2) {
            arguments[2] = third;
        }
        return guest.callAllocator(function, arguments);
    }

    private void check(String export, int address, int sizeBytes, int alignBytes, String forWhat) {
        if (address == 0) {
            throw guest.faults().outOfMemory(export, sizeBytes, forWhat);
        }
        long memoryBytes = guest.engine().sizeBytes();
        long start = Integer.toUnsignedLong(address);
        if (start >= memoryBytes) {
            throw guest.poison(guest.faults().outside(export, "returned", address, sizeBytes, memoryBytes));
        }
        if (start + sizeBytes > memoryBytes) {
            throw guest.poison(guest.faults()
                    .allocator(
                            export,
                            address,
                            sizeBytes,
                            "it ends at " + Faults.hex(start + sizeBytes) + ", memory has " + Faults.hex(memoryBytes)
                                    + " bytes"));
        }
        if ((address & (alignBytes - 1)) != 0) {
            throw guest.poison(guest.faults()
                    .allocator(export, address, sizeBytes, "it is not aligned to " + alignBytes + " bytes"));
        }
        if (guest.ledger().overlaps(address, sizeBytes)) {
            throw guest.poison(guest.faults()
                    .allocator(export, address, sizeBytes, "it overlaps a block that the host still owns"));
        }
    }

    private GuestFunction allocateFunction() {
        if (allocate == null) {
            throw new UnsupportedOperationException(
                    "module '" + module + "' exports no allocator that the bridge knows: name it with @WasmAllocator");
        }
        return allocate;
    }

    // For callers: blocks with a handle.

    @Override
    public Allocation allocate(int sizeBytes) {
        return allocate(sizeBytes, NATURAL_ALIGN_BYTES);
    }

    @Override
    public Allocation allocate(int sizeBytes, int alignBytes) {
        if (sizeBytes < 0) {
            throw new IllegalArgumentException("sizeBytes must be at least 0, not " + sizeBytes);
        }
        if (alignBytes < 1 || Integer.bitCount(alignBytes) != 1) {
            throw new IllegalArgumentException("alignBytes must be a power of two, not " + alignBytes);
        }
        GuestFunction function = allocateFunction();
        if (alignBytes > NATURAL_ALIGN_BYTES && function.parameterCount() == 1) {
            throw new IllegalArgumentException(
                    "'" + function.name() + "' takes no alignment: alignBytes must be at most " + NATURAL_ALIGN_BYTES
                            + ", not " + alignBytes);
        }
        CallFrame call = guest.enter(function);
        try {
            if (sizeBytes == 0) {
                return new GuestAllocation(guest, emptyAddress(alignBytes), 0, alignBytes);
            }
            int address = ask(sizeBytes, alignBytes, "an allocation");
            GuestAllocation block = new GuestAllocation(guest, address, sizeBytes, alignBytes);
            guest.ledger().add(address, sizeBytes);
            return block;
        } finally {
            call.close();
        }
    }

    /** Frees the block of {@code handle}, which the host owns. */
    void release(GuestAllocation handle) {
        if (handle.sizeBytes() == 0) {
            handle.released();
            return;
        }
        if (free == null) {
            handle.lost();
            return;
        }
        CallFrame call = guest.enter(free);
        try {
            handle.released();
            guest.expireViews();
            give(handle.rawAddress(), handle.sizeBytes(), handle.alignBytes());
        } finally {
            call.close();
        }
    }

    @Override
    public Allocation allocateUtf8(String text) {
        Objects.requireNonNull(text, "text");
        guest.requireEnterable(allocateFunction());
        TextScratch scratch = new TextScratch();
        int sizeBytes = guest.codec().encode("text", text, scratch);
        Allocation block = allocate(sizeBytes, 1);
        if (sizeBytes > 0) {
            guest.memory().write(block.address(), scratch.bytes(), 0, sizeBytes);
        }
        return block;
    }

    private <A> Allocation copyOf(ArrayType<A, ?> type, A source) {
        Objects.requireNonNull(source, "source");
        long sizeBytes = (long) type.length(source) * type.elementBytes();
        Allocation block = allocate(CallFrame.sizeInInt("source", sizeBytes), type.elementBytes());
        if (sizeBytes > 0) {
            type.write(guest.memory(), block.address(), source, 0, type.length(source));
        }
        return block;
    }

    @Override
    public Allocation copyOf(byte[] source) {
        return copyOf(ArrayType.BYTES, source);
    }

    @Override
    public Allocation copyOf(short[] source) {
        return copyOf(ArrayType.SHORTS, source);
    }

    @Override
    public Allocation copyOf(char[] source) {
        return copyOf(ArrayType.CHARS, source);
    }

    @Override
    public Allocation copyOf(int[] source) {
        return copyOf(ArrayType.INTS, source);
    }

    @Override
    public Allocation copyOf(long[] source) {
        return copyOf(ArrayType.LONGS, source);
    }

    @Override
    public Allocation copyOf(float[] source) {
        return copyOf(ArrayType.FLOATS, source);
    }

    @Override
    public Allocation copyOf(double[] source) {
        return copyOf(ArrayType.DOUBLES, source);
    }

    @Override
    public int liveCount() {
        return guest.ledger().count();
    }

    @Override
    public long liveBytes() {
        return guest.ledger().bytes();
    }
}
