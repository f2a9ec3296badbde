package io.wasmbridge.runtime;

/**
 * A block of guest memory that the host owns until it is closed or transferred.
 *
 * <p>{@code HOST_OWNED → BORROWED → HOST_OWNED}, {@code → TRANSFERRED}, {@code → RELEASED}, or {@code LOST} with its instance; no
 * way back. A call that hands it over borrows it until the guest has returned. Which threads may use it says {@link Sharing}; every
 * thread may ask for its state and close it.
 */
public interface Allocation extends AutoCloseable {

    /**
     * The address of the block.
     *
     * @throws UseAfterReleaseException if the block was released or its bridge closed
     * @throws UseAfterTransferException if the block was transferred
     * @throws BorrowConflictException if the guest runs in a call that hands the block over
     * @throws InstancePoisonedException if the block was lost
     */
    int address();

    /** The size that was asked for, in bytes. */
    int sizeBytes();

    /** Who owns the block now. */
    State state();

    /** The block as bytes; this and the other views live as long as the block and cover its whole elements. */
    ByteView bytes();

    ShortView shorts();

    CharView chars();

    IntView ints();

    LongView longs();

    FloatView floats();

    DoubleView doubles();

    /**
     * Gives the block to the guest: from here on the guest owns it and frees it, by its address and size.
     *
     * @return the address, to be passed to the export that takes it
     * @throws IllegalStateException if, to be aligned, it lies inside a larger block: see {@link Allocator#allocate(int, int)}
     * @throws UseAfterReleaseException if the block was released or its bridge closed
     * @throws UseAfterTransferException if the block was transferred before
     * @throws BorrowConflictException if a running call borrows the block
     * @throws InstancePoisonedException if the block was lost
     */
    int transfer();

    /**
     * Frees the block, also when the thread was interrupted. Does nothing after {@link #transfer} or when the block is lost. Where the
     * guest exports no free the block is lost. On a thread that may not use the bridge now the block is freed when the one that may calls or
     * returns.
     *
     * @throws DoubleReleaseException if the block was closed before
     * @throws BorrowConflictException if a running call borrows the block
     * @throws GuestTrapException if the guest's free traps; the block is recorded as released before, so it is never freed twice
     */
    @Override
    void close();

    /** The states of a block. */
    enum State {
        /** The host owns it. */
        HOST_OWNED,
        /** The host owns it and a running call uses it. */
        BORROWED,
        /** The guest owns it. */
        TRANSFERRED,
        /** It was freed. */
        RELEASED,
        /** Its instance was poisoned or closed, or a call that was to hand it over failed in the guest. */
        LOST
    }
}
