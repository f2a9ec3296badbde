package io.wasmbridge.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that lies in guest memory as a C struct: its components in order, each at the next multiple of its alignment, the size a
 * multiple of the largest alignment.
 *
 * <pre>{@code
 * @WasmStruct record Point(double x, double y) {}                                    // 16 bytes
 *
 * @WasmStruct(size = 40) record Person(
 *         @Unsigned(16) int age,                                                     // at 0
 *         Point home,                                                                // at 8
 *         @WasmBuffer(size = 4) byte[] initials,                                     // at 24, inline
 *         @WasmLength(Length.TERMINATED) String name,                                // at 28, a pointer
 *         @Offset(32) int[] scores) {}                                               // at 32, {pointer, count}
 * }</pre>
 *
 * <p>Scalars, enums (as a C {@code int}) and other such records are inline, and so is an array or a String with {@link WasmBuffer}. Any
 * other String, array or list is a pointer and a length, or a pointer alone under {@link Length#TERMINATED}; what it points at shares
 * the owner of the struct, unless the component says another.
 *
 * <p>A parameter is a pointer to a copy, which the bridge allocates and frees. As a result it is behind a pointer, in an area that the
 * bridge provides, or, with one component, that component itself, where the signature of the export shows it.
 *
 * <p>On another type it is a compile error ({@code wasm/unsupported-type}).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WasmStruct {
    /** The size in bytes, which is then checked; 0 where it is left to the layout. */
    int size() default 0;

    /** Whether each component follows the one before it without padding, and the struct is aligned to 1. */
    boolean packed() default false;
}
