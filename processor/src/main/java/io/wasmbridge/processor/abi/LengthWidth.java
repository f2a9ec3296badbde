package io.wasmbridge.processor.abi;

/** In what an export gives a length. */
public enum LengthWidth {
    /** An i32. */
    I32,
    /** An i64. */
    I64,
    /** Either, which is known when an instance is linked. */
    AS_LINKED
}
