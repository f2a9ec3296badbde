package io.wasmbridge.processor.abi;

/** Places the components of a C struct, one after the other. Sizes are longs: what cannot be addressed is the caller's finding. */
public final class StructLayout {
    private final boolean packed;
    private long endBytes;
    private int alignBytes = 1;

    /** Begins a struct; {@code packed} leaves no padding, and aligns the struct to 1. */
    public StructLayout(boolean packed) {
        this.packed = packed;
    }

    /** The offset of the next component. */
    public long place(long sizeBytes, int alignBytes) {
        long offsetBytes = packed ? endBytes : alignUp(endBytes, alignBytes);
        endBytes = offsetBytes + sizeBytes;
        if (!packed) {
            this.alignBytes = Math.max(this.alignBytes, alignBytes);
        }
        return offsetBytes;
    }

    /** The size of what was placed, a multiple of its alignment. */
    public long sizeBytes() {
        return alignUp(endBytes, alignBytes);
    }

    /** The largest alignment of a component. */
    public int alignBytes() {
        return alignBytes;
    }

    private static long alignUp(long offset, int alignBytes) {
        return (offset + alignBytes - 1) & -alignBytes;
    }
}
