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
    OUT_LENGTH,
    /**
     * An i32: the address of two u32, the pointer, then the length; the other way round under {@link WasmLength#first}. A
     * {@link Transferred} result hands over these 8 bytes as well as what the pointer points at, and each is freed once; a free that is
     * named is called once, with the address of the two, and frees the rest itself.
     */
    WIDE_POINTER,
    /**
     * No result: the guest writes to addresses that are its last parameters. Of a String, an array or a view: the pointer to one, the
     * length to the other, each a u32, in the order of the parameters or by {@link WasmLength#first}. Of a scalar: its value. Of a record
     * without a layout: each component, in order. The bridge provides every such area, aligned and zeroed, and frees them.
     */
    OUT_POINTERS,
    /**
     * An i32 or i64: the length, in elements or, by {@link WasmLength}, in bytes. The guest writes the content to a buffer whose address
     * and capacity, counted as the length is, are its last parameters. A length above the capacity, or a negative one, is taken for the
     * size that is needed: the bridge offers that, and calls a second and last time. {@link WasmReturn#size} is the capacity that is
     * offered first. Of terminated text the capacity counts the terminator and the length does not. The buffer is the bridge's, so that
     * the result has no owner.
     */
    CALLER_BUFFER,
    /**
     * The pointer is the result, an i32, or what {@link WasmReturn#pointer} gives after the call; the length is what
     * {@link WasmReturn#length} gives after that.
     */
    GETTERS
}
