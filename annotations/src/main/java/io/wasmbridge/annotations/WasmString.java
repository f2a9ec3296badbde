package io.wasmbridge.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The encoding of a String in guest memory; on a method it speaks of the result. Both ways are strict: a String with a character
 * that the encoding lacks, or with an unpaired surrogate, is an {@link IllegalArgumentException} before anything is allocated, and
 * bytes of the guest that are no text are a {@code GuestStringException}.
 *
 * <pre>{@code
 * void setTitle(@WasmString(Encoding.UTF_16LE) String title);                // (i32 pointer, i32 code units)
 *
 * @WasmOwned @WasmLength(Length.TERMINATED)
 * @WasmString(Encoding.ISO_8859_1) String currency();                        // an i32: bytes up to a zero
 * }</pre>
 *
 * <p>{@link WasmLength} counts its elements in code units: two bytes under UTF-16LE, else one. A terminator is a code unit as well.
 * On what is no text it is a compile error ({@code wasm/shape-mismatch}).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface WasmString {

    /** The encoding. */
    Encoding value() default Encoding.ABI;
}
