package io.wasmbridge.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An array that the guest fills, or a buffer from its position to its limit: its memory is zero when the guest sees it, and is
 * copied back after a call that succeeds. A read-only buffer is an {@link IllegalArgumentException}; any other type is a compile
 * error ({@code wasm/unsupported-type}, for a view {@code wasm/ownership-conflict}).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Out {}
