package io.wasmbridge.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the exports that allocate and free guest memory, where they are not those of the {@link Abi}. What they take is read
 * off the module: {@code (size)} or {@code (size, align)} to allocate; {@code (pointer)}, {@code (pointer, size)} or
 * {@code (pointer, size, align)} to free. Sizes and alignments are bytes.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WasmAllocator {

    /** The export that allocates. It returns the address of the block, or 0 when the guest is out of memory. */
    String allocate();

    /** The export that frees; without one the guest's memory can be given but not taken back. */
    String free() default "";
}
