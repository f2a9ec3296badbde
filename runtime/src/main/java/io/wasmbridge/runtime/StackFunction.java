package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.GuestFunction;

/**
 * The guest's function that moves its stack, which grows down: areas for results are taken from there, and given back when the
 * call ends, the last first. What was called meanwhile has put the stack back to where it found it.
 */
final class StackFunction {

    /** The unit in which the stack is moved, so that it stays aligned: that of the C ABI. */
    private static final int STEP_BYTES = 16;

    private final LinkedGuest guest;
    private final GuestFunction function;

    /** What is passed. Reused: nothing calls back from inside it. */
    private final long[] passed = new long[1];

    StackFunction(LinkedGuest guest, GuestFunction function) {
        this.guest = guest;
        this.function = function;
    }

    /** Moves the stack down for an area, and checks the address. */
    void take(Argument argument) {
        int stackBytes = (argument.sizeBytes + STEP_BYTES - 1) & -STEP_BYTES;
        guest.expireViews();
        int address = move(-stackBytes);
        long memoryBytes = guest.engine().sizeBytes();
        long end = Integer.toUnsignedLong(address) + stackBytes;
        if (address == 0 || end > memoryBytes) {
            throw guest.poison(
                    guest.faults().outside(function.name(), "returned", address, argument.sizeBytes, memoryBytes));
        }
        if (AllocateFunction.isMisaligned(address, argument.alignBytes)) {
            throw guest.poison(guest.faults()
                    .allocator(
                            function.name(),
                            address,
                            argument.sizeBytes,
                            "it is not aligned to " + argument.alignBytes + " bytes"));
        }
        if (guest.ledger().overlaps(address, argument.sizeBytes)) {
            throw guest.poison(guest.faults()
                    .allocator(
                            function.name(),
                            address,
                            argument.sizeBytes,
                            "it overlaps a block that the host still owns"));
        }
        argument.onStack(address, stackBytes);
    }

    /** Moves the stack back up. */
    void give(Argument argument) {
        int stackBytes = argument.stackBytes;
        argument.stackBytes = 0;
        move(stackBytes);
    }

    private int move(int bytes) {
        passed[0] = bytes;
        return (int) guest.callAllocator(function, passed);
    }
}
