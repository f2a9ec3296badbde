package io.wasmbridge.annotations;

/** The conventions of a toolchain: names of the allocator, how results come back, what an empty block is. */
public enum Abi {
    /** Detected from the module's exports and its {@code producers} section; {@link #C} where nothing else is. */
    AUTO,
    /** {@code malloc} and {@code free}; a String result is a terminated pointer. */
    C,
    /** {@code alloc} or {@code allocate}, and a {@code dealloc} or {@code deallocate} that takes the size; an i64 result packs the pointer high. */
    RUST
}
