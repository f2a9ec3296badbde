package io.wasmbridge.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Memory of exactly {@link #size} elements, a number that both sides know and neither passes.
 *
 * <p>On a method that returns a view: a live window over memory that the guest owns, at the address that the export gives: a
 * function, asked once per call of the method, or a global that holds the address. It lives as long as the instance, with
 * {@link WasmOwned} until the guest runs again. On a method that returns an array, a buffer or a String: a copy of it; a String ends
 * at the first zero code unit.
 *
 * <p>On a parameter that is an array, a buffer or a view: only the pointer is passed, and any other number of elements is an
 * {@link IllegalArgumentException}. On a String parameter: its capacity in bytes, terminator included, the rest zero; text that
 * has no room, or a zero in it, is an {@link IllegalArgumentException}.
 *
 * <p>On a type that has no size, or beside {@link WasmLength}, it is a compile error ({@code wasm/buffer-size}).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface WasmBuffer {

    /** The number of elements, at least 1; for a String the number of bytes, even under {@link Encoding#UTF_16LE}. */
    int size();
}
