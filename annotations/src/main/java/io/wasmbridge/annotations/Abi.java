package io.wasmbridge.annotations;

/** The conventions of a toolchain: names of the allocator, how results come back, what an empty block is. */
public enum Abi {
    /**
     * Detected from the module's exports, imports and globals and its {@code producers} section; {@link #C} where nothing else is, and
     * where the module arrives at run time.
     */
    AUTO,
    /** {@code malloc} and {@code free}; a String result is a pointer to text and a zero; an empty argument is a null pointer. */
    C,
    /**
     * As {@link #C}. The imports of Emscripten's own runtime are served, under their unminified names, and the registrations of
     * embind do nothing.
     */
    EMSCRIPTEN,
    /**
     * {@code alloc} or {@code allocate}, {@code dealloc} or {@code deallocate}, which may take sizes and alignments; an i64 result
     * packs the pointer high; an empty argument is a pointer that dangles, and an empty result is not freed.
     */
    RUST,
    /**
     * {@code __wbindgen_malloc} and {@code __wbindgen_free}. The guest frees its arguments, and hands its results over: neither takes
     * a mark of its owner. A function without a result writes pointer and length to an area; empty blocks as under {@link #RUST}.
     * {@code __wbindgen_throw}, and what makes the text of an error, are served.
     */
    WASM_BINDGEN,
    /**
     * Strings, arrays, buffers and lists are objects of the guest's collector, made by {@code __new}: arguments are pinned for the
     * call, results are copied. Text is UTF-16LE. {@code env.abort}, {@code env.trace} and {@code env.seed} are served.
     */
    ASSEMBLYSCRIPT,
    /**
     * The Canonical ABI of the Component Model, in a core module: {@code cabi_realloc}. The guest frees its arguments, and is told by
     * {@code cabi_post_<export>}, where it has that, when a result was read: neither takes a mark of its owner. Empty blocks as under
     * {@link #RUST}.
     */
    CANONICAL,
    /** {@code malloc} and {@code free}; an i64 result packs the pointer high; an empty argument is a null pointer. */
    TINYGO,
    /**
     * {@code malloc} or {@code alloc}, {@code free} or {@code dealloc} with the size; an i64 result packs the pointer high; empty
     * blocks as under {@link #RUST}.
     */
    ZIG,
    /** Policies of the Open Policy Agent: {@code opa_malloc} and {@code opa_free}; a String result is terminated. */
    OPA
}
