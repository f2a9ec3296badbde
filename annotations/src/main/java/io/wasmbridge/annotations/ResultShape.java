package io.wasmbridge.annotations;

/** How memory comes back from the guest. */
public enum ResultShape {
    /** Read off the wasm result and the {@link Abi}, where these leave one reading. */
    AUTO,
    /** An i32: the pointer. {@link WasmLength}, {@link WasmBuffer} or, for a String, the {@link Abi} says how long the memory is. */
    POINTER,
    /** An i64: the pointer in the high 32 bits, the length in the low 32 bits, in elements or, by {@link WasmLength}, in bytes. */
    PACKED_POINTER_HIGH,
    /** An i64: the length in the high 32 bits, the pointer in the low 32 bits; as {@link #PACKED_POINTER_HIGH} otherwise. */
    PACKED_LENGTH_HIGH,
    /** Two i32 results: the pointer, then the length; the other way round under {@link WasmLength#first}. */
    MULTI_VALUE,
    /**
     * No result: the guest writes the pointer, then the length, each as a u32, to the address that is its first parameter, as a C
     * function does that returns a struct of both; the other way round under {@link WasmLength#first}. The bridge provides these 8
     * bytes, aligned to 4 and zeroed, and frees them.
     */
    RETURN_AREA,
    /**
     * An i32: the pointer. The guest writes the length, a u32, to the address that is its last parameter. The bridge provides these
     * 4 bytes, aligned to 4 and zeroed, and frees them.
     */
    OUT_LENGTH
}
