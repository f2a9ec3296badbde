package io.wasmbridge.runtime;

/**
 * The guest's own allocator, with a ledger of every block that the host owns. Each address that the guest gives is checked:
 * inside memory, aligned, overlapping no live block. Which threads may use it says {@link Sharing}; any may ask for its counts.
 *
 * <p>Each method that allocates throws {@link GuestOutOfMemoryException} when the guest gives 0, {@link GuestPointerException} or
 * {@link GuestAllocatorException} when it gives an address that cannot be right, {@link GuestTrapException} when it traps, and
 * {@link UnsupportedOperationException} when the module exports no allocator. A block of 0 bytes takes no guest call.
 */
public interface Allocator {

    /** A block of {@code sizeBytes} bytes, aligned to 8 as by {@link #allocate(int, int)}. The caller owns it. */
    Allocation allocate(int sizeBytes);

    /**
     * A block of {@code sizeBytes} bytes, the address of which is a multiple of {@code alignBytes}. The caller owns it.
     *
     * <p>Where the guest's allocator takes no alignment and gives an address that is not aligned, the block is given back and a
     * larger one taken, in which the bytes lie at an aligned address. That one cannot be {@linkplain Allocation#transfer
     * transferred}: ask for {@code alignBytes} 1 to be sure of a block that can.
     *
     * @param alignBytes a power of two; at most 8 where the guest's allocator takes no alignment
     * @throws IllegalArgumentException if {@code sizeBytes} is negative or {@code alignBytes} is none of these
     */
    Allocation allocate(int sizeBytes, int alignBytes);

    /**
     * A block with the UTF-8 bytes of {@code text}, without a terminator. The caller owns it.
     *
     * @throws IllegalArgumentException if {@code text} has an unpaired surrogate
     */
    Allocation allocateUtf8(String text);

    /** A block with a copy of {@code source}, as the other {@code copyOf} methods. The caller owns it. */
    Allocation copyOf(byte[] source);

    Allocation copyOf(short[] source);

    Allocation copyOf(char[] source);

    Allocation copyOf(int[] source);

    Allocation copyOf(long[] source);

    Allocation copyOf(float[] source);

    Allocation copyOf(double[] source);

    /**
     * Marks where the guest's arena is now. Closing the scope puts it back there, which frees what was allocated since, all at once.
     * An arena is an allocator that moves a pointer: {@code opa_malloc}, or Emscripten's {@code _emscripten_stack_alloc}.
     *
     * @throws UnsupportedOperationException if the module exports no arena; the message names what is missing
     * @throws GuestPointerException if the guest gives an address outside memory
     */
    Scope scope();

    /** A mark in the guest's arena. Which threads may use it says {@link Sharing}. */
    interface Scope extends AutoCloseable {

        /**
         * Puts the arena back to where it was. Each block that was allocated since is {@link Allocation.State#LOST}: closing it does
         * nothing, using it is a {@link UseAfterReleaseException}. A second call does nothing, and neither does one in an instance that
         * is closed or poisoned.
         *
         * @throws BorrowConflictException if a scope that was opened later is open still, or a call is under way that began since: its
         *     arguments lie in the arena
         */
        @Override
        void close();
    }

    /** The number of blocks that the host owns now, those of running calls included; 0 when the instance is poisoned. */
    int liveCount();

    /** The bytes of the blocks that the host owns now, as the guest was asked for them: what aligns a block is counted. */
    long liveBytes();

    /**
     * Lends an object of the host to the guest until the loan is closed. Wherever it is passed as a {@code @HostObject} until then, the guest
     * gets the same handle, which no call ends.
     *
     * @throws IllegalStateException if the guest is lent it already
     * @throws UseAfterReleaseException if the bridge is closed
     * @throws InstancePoisonedException if the instance is poisoned
     */
    Loan lend(Object object);

    /** An object of the host that the guest is lent. For the threads that may use the bridge. */
    interface Loan extends AutoCloseable {

        /** The number that the guest gets for it; as an externref the same. */
        int handle();

        /** The guest is lent it no longer: a use of the handle is a {@link GuestValueException}. A second call does nothing. */
        @Override
        void close();
    }

    /**
     * The number of objects and functions of the host that the guest is lent now, those of running calls included; 0 when the instance is
     * poisoned or closed.
     */
    int lentCount();

    /** The most that {@link #liveBytes} was since the instance was made. */
    long peakBytes();

    /** How many blocks the guest was given since the instance was made: transferred arguments, and blocks that were transferred. */
    long transferredCount();

    /** The bytes of the blocks that {@link #transferredCount} counts. What the guest frees of them is not seen. */
    long transferredBytes();
}
