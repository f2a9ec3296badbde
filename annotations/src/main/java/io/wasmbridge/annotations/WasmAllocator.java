package io.wasmbridge.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the exports that allocate and free guest memory, where they are not those of the {@link Abi}. What they take is read
 * off the module: {@code (size)}, {@code (size, align)} or, where the name says {@code calloc}, {@code (count, size)} to allocate;
 * {@code (pointer)}, {@code (pointer, size)} or {@code (pointer, size, align)} to free. Each is an i32 or an i64. Sizes and
 * alignments are bytes; the count is 1. Under {@link Abi#CANONICAL} it is {@code (pointer, old size, align, size)} to allocate.
 *
 * <p>An allocator that takes no alignment may give any address, unless it is called {@code malloc} or {@code calloc}. A block that
 * has to be aligned is then asked for with room to spare, freed with that size, and used from the first aligned address on; but a
 * {@link Transferred} argument lies at the address that the allocator gave, and is not aligned.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WasmAllocator {

    /** The export that allocates. It returns the address of the block, or 0 when the guest is out of memory. */
    String allocate();

    /** The export that frees; without one the guest's memory can be given but not taken back. */
    String free() default "";

    /**
     * The export that reallocates: {@code (pointer, size)}, {@code (pointer, old size, size)} or four parameters. It has to be there
     * and to fit. A bridge knows how long a block is to be before it asks for it, and calls none.
     */
    String reallocate() default "";
}
