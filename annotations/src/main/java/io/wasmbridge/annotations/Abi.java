package io.wasmbridge.annotations;

/** The conventions of a toolchain: names of the allocator, how results come back, what an empty block is. */
public enum Abi {
    /** Detected from the module's exports and its {@code producers} section; {@link #C} where nothing else is. */
    AUTO,
    /** {@code malloc} and {@code free}; a String result is a pointer to text and a zero; an empty argument is a null pointer. */
    C,
    /**
     * {@code alloc} or {@code allocate}, {@code dealloc} or {@code deallocate}, which may take sizes and alignments; an i64 result
     * packs the pointer high; an empty argument is a pointer that dangles, and an empty result is not freed.
     */
    RUST
}
