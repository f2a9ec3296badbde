package io.wasmbridge.annotations;

/** Where the length of memory is. */
public enum Length {
    /** Beside the pointer, counted in elements; for a String in code units (bytes under UTF-8). */
    ELEMENTS,
    /** Nowhere: the memory ends with a zero element. */
    TERMINATED
}
