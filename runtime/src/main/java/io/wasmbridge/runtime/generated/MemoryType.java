package io.wasmbridge.runtime.generated;

import org.jspecify.annotations.Nullable;

/**
 * The marshaller of one Java type that lies in guest memory: what a value takes there, how it is written and read, and which
 * further blocks it points at. Immutable; safe for use by several threads.
 *
 * @param <T> the Java type
 */
public abstract class MemoryType<T extends @Nullable Object> {
    private final String name;
    private final int sizeBytes;
    private final int alignBytes;

    /**
     * The layout of a value.
     *
     * @param name the type as a message names it
     * @param sizeBytes at least 1
     * @param alignBytes a power of two
     */
    protected MemoryType(String name, int sizeBytes, int alignBytes) {
        this.name = name;
        this.sizeBytes = sizeBytes;
        this.alignBytes = alignBytes;
    }

    /** The type as a message names it. */
    public final String name() {
        return name;
    }

    /** What a value takes, in bytes; where values lie side by side, each begins that far from the one before. */
    public final int sizeBytes() {
        return sizeBytes;
    }

    /** What the address of a value is a multiple of. */
    public final int alignBytes() {
        return alignBytes;
    }

    /** Whether null has a form of its own. */
    protected boolean allowsNull() {
        return false;
    }

    /**
     * Writes {@code value} to {@code block} at {@code offset}, where there are zeros.
     *
     * @throws IllegalArgumentException if it has no guest form
     */
    protected abstract void lower(BlockWriter block, int offset, T value);

    /** Reads the value at {@code address}, all of which lies inside memory. */
    protected abstract T lift(BlockReader memory, int address);

    /**
     * Takes over the blocks that the value at {@code address} points at: before anything is decoded, so that all of them are freed
     * whatever comes of that.
     *
     * @param handedOver whether the guest hands over what has no owner of its own
     */
    protected void adopt(BlockReader memory, int address, boolean handedOver) {}
}
