package io.wasmbridge.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An object of the host that the guest gets a handle to: a number, or an externref where the module takes one. The guest can do nothing with
 * it but give it back.
 *
 * <p>On a parameter of an export the object is lent for the call. On the result of an import it is lent until the call of the bridge ends
 * that the guest is in. On a parameter of an import, and on the result of an export, the guest gives it back; a number that stands for no
 * object, for one that is lent no more, or for one of another type is a {@code GuestValueException}. What the guest is to keep for longer is
 * lent by {@code Allocator.lend}, and passed in the same way.
 *
 * <p>The type is any class or interface without type parameters. With {@code @Nullable} null is 0, or the null reference.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface HostObject {}
