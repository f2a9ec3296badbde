package io.wasmbridge.runtime.generated;

/**
 * An argument of the running call as the guest sees it, or an area that the guest writes its result to. Belongs to its
 * {@link GuestCall} and is reused by the next call: never kept.
 */
public abstract class Lowered {

    /** For the runtime. */
    protected Lowered() {}

    /** The guest owns the block from the moment it is called. Returns this. */
    public abstract Lowered transferred();

    /**
     * What the guest writes is copied back. Returns this.
     *
     * @throws IllegalArgumentException if the caller's buffer is read-only
     */
    public abstract Lowered writable();

    /**
     * The guest is told the length by another argument. Returns this.
     *
     * @throws IllegalArgumentException unless {@code count}, which {@code parameter} holds, is between 0 and {@link #length}
     */
    public abstract Lowered countedBy(String parameter, int count);

    /** As {@link #countedBy}, up to {@link #lengthBytes}. */
    public abstract Lowered countedInBytesBy(String parameter, int count);

    /**
     * The guest takes exactly {@code elementCount} elements. Returns this.
     *
     * @throws IllegalArgumentException for any other number
     */
    public abstract Lowered ofLength(int elementCount);

    /** The address that the guest gets; valid after {@link GuestCall#allocate}. */
    public abstract int address();

    /** The address of the lengths, where those are an array of their own; 0 elsewhere. */
    public abstract int lengthsAddress();

    /** The number of elements that the guest is told: code units for a String. */
    public abstract int length();

    /** What {@link #length} takes in bytes. */
    public abstract int lengthBytes();

    /** The argument at {@code index} of a value that is passed without memory of its own; valid after it is written. */
    public abstract long flat(int index);
}
