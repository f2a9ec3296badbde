package io.wasmbridge.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The memory changes hands. A parameter is allocated and filled by the bridge, and the guest owns it when it returns; the bridge
 * frees it only if the call was never reached. A result is copied out and freed by the bridge exactly once, also when decoding
 * fails; a null pointer is not freed. A {@link WasmResource} parameter is the guest's from then on, and of no use to the host any
 * more; a result is transferred without being marked.
 *
 * <p>On a view, on what is copied back, and on what has no memory it is a compile error ({@code wasm/ownership-conflict}).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Transferred {

    /**
     * The export that frees a result: takes {@code (pointer)}, {@code (pointer, size)} or {@code (pointer, size, align)}. Empty for
     * the allocator's own. Not for a parameter.
     */
    String free() default "";
}
