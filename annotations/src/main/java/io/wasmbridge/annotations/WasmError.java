package io.wasmbridge.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The result of the export is a status. Where it says error, the method throws {@code GuestErrorException}: the blocks of the call
 * are freed as after any other, nothing is copied back, and the instance lives on. Elsewhere the method returns what it declares,
 * which may be {@code void} or the status itself, such as a length or a handle.
 *
 * <p>A status is one i32 or i64: an export that returns another is a compile error ({@code wasm/signature-mismatch}), a condition
 * that the result cannot meet is one as well ({@code wasm/shape-mismatch}). Under wasm-bindgen's conventions it is the flag of a
 * {@code Result}: the method returns what that holds, and the exception says what the guest says about the error.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface WasmError {

    /** When the status says error. */
    ErrorWhen value() default ErrorWhen.AUTO;

    /**
     * The method of the same interface that says what went wrong. It takes the status, as an {@code int} or a {@code long}, or
     * nothing, and returns a {@code String} or a number, which then stands in the message of the exception. It is called once,
     * before anything of the failed call is freed; what it throws itself is a suppressed exception. None by default.
     */
    String message() default "";
}
