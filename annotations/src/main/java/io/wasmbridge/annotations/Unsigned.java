package io.wasmbridge.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An unsigned value of the guest in a wider Java type, which holds it without a sign: 8 or 16 bits in an {@code int}, 32 bits in a
 * {@code long}. In the guest it is an i32. On a method it speaks of the result.
 *
 * <p>A parameter outside 0 to 2<sup>bits</sup> - 1 is an {@link IllegalArgumentException} that names it, before anything is
 * allocated or called. A result is the low bits of what the guest returns, extended by zeros; what stands above them is ignored.
 *
 * <p>On any other type, elements of arrays among them, and with any other number of bits it is a compile error
 * ({@code wasm/unsupported-type}).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Unsigned {

    /** The number of bits: 8 or 16 on an {@code int}, 32 on a {@code long}. */
    int value() default 32;
}
