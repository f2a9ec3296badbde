package io.wasmbridge.runtime.generated;

/** Where an object of the guest's collector has its elements. */
public enum ObjectStorage {
    /** In itself: as many as its size has room for. */
    INLINE(0),
    /** In a buffer, a part of which it shows: {buffer, address, length in bytes}. */
    VIEW(3 * Integer.BYTES),
    /** In a buffer, some of which it uses: {buffer, address, capacity in bytes, number of elements}. */
    ARRAY(4 * Integer.BYTES);

    private final int sizeBytes;

    ObjectStorage(int sizeBytes) {
        this.sizeBytes = sizeBytes;
    }

    /** What the object itself takes where its elements lie in a buffer. */
    public int sizeBytes() {
        return sizeBytes;
    }
}
