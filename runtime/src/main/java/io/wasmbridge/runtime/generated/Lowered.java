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

    /** The address of the block; valid after {@link GuestCall#allocate}. */
    public abstract int address();

    /** The number of elements that the guest is told: code units for a String. */
    public abstract int length();
}
