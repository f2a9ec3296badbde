package io.wasmbridge.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Memory of exactly {@link #size} elements. On a method that returns a view: a live window over memory the guest owns, at the
 * address that the export gives: a function, asked once per call of the method, or a global that holds the address. On a method
 * that returns an array, a buffer or a String: a copy of it (a String ends at the first zero). On a parameter that is an array or a
 * buffer: only the pointer is passed, and any other number of elements is an {@link IllegalArgumentException}. On a String
 * parameter: its capacity in bytes, terminator included, the rest zero.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface WasmBuffer {

    /** The number of elements, at least 1; bytes for a String. */
    int size();
}
