package io.wasmbridge.runtime.generated;

/**
 * An argument of the running call as the guest sees it. Belongs to its {@link GuestCall} and is reused by the next call: never
 * kept.
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

    /** The address of the block; valid after {@link GuestCall#allocate}. */
    public abstract int address();

    /** The number of elements that the guest is told: bytes for a String. */
    public abstract int length();
}
