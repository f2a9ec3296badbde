package io.wasmbridge.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a String, an array, a buffer or a view comes back from the guest, where the export leaves more than one reading.
 * {@link ResultShape#RETURN_AREA} and {@link ResultShape#OUT_LENGTH} have to be written always, every other shape where the module
 * arrives at run time, unless {@link WasmBuffer} or {@link WasmLength} says that the result is a pointer.
 *
 * <p>A shape that is missing is a compile error ({@code wasm/shape-ambiguous}), and so is one that the export cannot have, or that
 * stands on a scalar ({@code wasm/shape-mismatch}).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface WasmReturn {

    /** The shape of the result. */
    ResultShape value() default ResultShape.AUTO;
}
