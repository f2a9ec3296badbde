package io.wasmbridge.annotations;

/** When the status that an export returns says error. A status is an i32 or an i64. */
public enum ErrorWhen {
    /** {@link #RESULT} under wasm-bindgen's conventions, else {@link #NON_ZERO}. */
    AUTO,
    /** When it is not 0, as a code of C is. */
    NON_ZERO,
    /** When it is below 0, so that what is not can be a length, a handle or a count. */
    NEGATIVE,
    /** When it is 0: a null pointer, a handle that there is not, or a flag that says no. */
    NULL,
    /** When the flag of a wasm-bindgen {@code Result} is set, which comes back beside what it gives. */
    RESULT
}
