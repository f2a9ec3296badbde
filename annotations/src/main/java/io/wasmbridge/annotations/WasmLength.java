package io.wasmbridge.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where the length of a String, an array, a buffer or a view is; on a method it speaks of the result.
 *
 * <pre>{@code
 * long sum(@WasmLength(Length.BYTES) int[] values);                          // (i32 pointer, i32 bytes)
 *
 * void draw(@WasmLength(first = true) float[] points);                       // (i32 count, i32 pointer)
 *
 * void log(@WasmLength(Length.PREFIX) String line);                          // (i32 pointer): u32 bytes, then the text
 *
 * double dot(int n, @WasmLength(parameter = "n") double[] a,
 *         @WasmLength(parameter = "n") double[] b);                          // (i32 n, i32 pointer, i32 pointer)
 *
 * @Transferred @WasmLength(parameter = "n")
 * int[] primes(int n);                                                       // (i32 n) -> i32 pointer
 * }</pre>
 *
 * <p>A length that is in bytes and no whole number of elements is a {@code GuestValueException} when the guest gives it. Elements
 * are aligned to their size, on both ways. A u32 that a result has as {@link Length#PREFIX} or {@link Length#HEADER} may be
 * misaligned.
 *
 * <p>Members that contradict each other, the type or the shape of the result are a compile error ({@code wasm/shape-mismatch}): a
 * view that is a parameter has no room for a terminator, a prefix or a header, and what is {@link Out} has no terminator.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface WasmLength {

    /** Where the length is. */
    Length value() default Length.ELEMENTS;

    /**
     * Whether a length beside the pointer stands before it; of a result only where it comes back as {@link ResultShape#MULTI_VALUE}
     * or in a {@link ResultShape#RETURN_AREA}.
     */
    boolean first() default false;

    /**
     * The {@code int} parameter of the method that carries the length, in {@link Length#ELEMENTS} or {@link Length#BYTES}; the
     * pointer is then passed or returned alone. Of an argument it is at most the length, and the guest sees the beginning where it
     * is less; of a result it is the length. Any other value is an {@link IllegalArgumentException} before anything is allocated.
     * Several arguments may name the same parameter.
     */
    String parameter() default "";
}
