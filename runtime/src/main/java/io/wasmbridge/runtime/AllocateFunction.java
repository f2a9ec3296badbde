package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.AllocatorForm;
import io.wasmbridge.runtime.engine.LinkedAllocator;
import io.wasmbridge.runtime.generated.GuestFunction;

/** The guest's function that allocates: passes what it takes, and checks the address that it gives. */
final class AllocateFunction {

    /** What an allocator promises that is not asked to align: the alignment of the widest scalar. */
    static final int NATURAL_ALIGN_BYTES = Long.BYTES;

    /** The alignment of a block that may lie at any address. */
    static final int ANY_ALIGN_BYTES = 1;

    private final LinkedGuest guest;
    private final GuestFunction function;
    private final AllocatorForm form;
    private final boolean takesAlign;
    private final boolean wide;
    private final boolean unaligned;

    /** What is passed. Reused: nothing calls back from inside the allocator. */
    private final long[] passed;

    /** {@code unaligned} is whether a block may lie at any address where the function takes no alignment. */
    AllocateFunction(LinkedGuest guest, LinkedAllocator export, boolean unaligned) {
        this.guest = guest;
        this.function = export.function();
        this.form = export.form();
        this.takesAlign = export.form().takesAlign();
        this.wide = export.wide();
        this.unaligned = unaligned && !takesAlign;
        this.passed = new long[function.parameterCount()];
    }

    String name() {
        return function.name();
    }

    GuestFunction guestFunction() {
        return function;
    }

    boolean takesAlign() {
        return takesAlign;
    }

    /** Whether a block has the alignment that it is to have. */
    boolean keepsAlign() {
        return !unaligned;
    }

    /** The alignment that a block is sure to have which is to have {@code alignBytes}: that, or any. */
    int keptAlign(int alignBytes) {
        return unaligned ? ANY_ALIGN_BYTES : alignBytes;
    }

    /** Calls the guest for a block of at least a byte and checks the address; {@code alignBytes} is one that is kept. */
    int ask(int sizeBytes, int alignBytes, String forWhat) {
        guest.expireViews();
        form.fill(passed, sizeBytes, alignBytes);
        int address = address(guest.callAllocator(function, passed), sizeBytes);
        check(address, sizeBytes, alignBytes, forWhat);
        return address;
    }

    /** An i32, whose upper half means nothing, or an i64, all of which has to be an address. */
    private int address(long given, int sizeBytes) {
        if (wide && given >>> Integer.SIZE != 0) {
            throw guest.poison(guest.faults().noAddress(name(), sizeBytes, given));
        }
        return (int) given;
    }

    private void check(int address, int sizeBytes, int alignBytes, String forWhat) {
        if (address == 0) {
            throw guest.faults().outOfMemory(name(), sizeBytes, forWhat);
        }
        long memoryBytes = guest.engine().sizeBytes();
        long start = Integer.toUnsignedLong(address);
        if (start >= memoryBytes) {
            throw guest.poison(guest.faults().outside(name(), "returned", address, sizeBytes, memoryBytes));
        }
        if (start + sizeBytes > memoryBytes) {
            throw guest.poison(guest.faults()
                    .allocator(
                            name(),
                            address,
                            sizeBytes,
                            "it ends at " + Faults.hex(start + sizeBytes) + ", memory has " + Faults.hex(memoryBytes)
                                    + " bytes"));
        }
        if (isMisaligned(address, alignBytes)) {
            throw guest.poison(guest.faults()
                    .allocator(name(), address, sizeBytes, "it is not aligned to " + alignBytes + " bytes"));
        }
        if (guest.ledger().overlaps(address, sizeBytes)) {
            throw guest.poison(guest.faults()
                    .allocator(name(), address, sizeBytes, "it overlaps a block that the host still owns"));
        }
    }

    static boolean isMisaligned(int address, int alignBytes) {
        return (address & (alignBytes - 1)) != 0;
    }

    /** The first aligned address that is not before {@code address}. */
    static int alignUp(int address, int alignBytes) {
        return (address + alignBytes - 1) & -alignBytes;
    }
}
