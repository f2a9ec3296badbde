package io.wasmbridge.annotations;

/** Where the length of memory is. */
public enum Length {
    /** Beside the pointer, counted in elements; for a String in code units (bytes under UTF-8). */
    ELEMENTS,
    /** Beside the pointer, counted in bytes. */
    BYTES,
    /** Nowhere: the memory ends with a zero element, for a String with a zero code unit. */
    TERMINATED,
    /**
     * In a u32 at the pointer, in bytes. The content follows where C puts it in {@code struct { uint32_t size; T data[]; }}: after
     * 4 bytes, or 8 where an element takes 8.
     */
    PREFIX,
    /** In a u32 right before the pointer, in bytes. */
    HEADER,
    /** Nowhere: the guest knows it. Not for a result, whose length the host has to know too. */
    NONE,
    /**
     * Of several Strings, which are an argument: the guest gets an array of pointers, one of their lengths in code units, and how many
     * there are.
     */
    PARALLEL
}
