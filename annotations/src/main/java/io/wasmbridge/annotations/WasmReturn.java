package io.wasmbridge.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a String, an array, a buffer or a view comes back from the guest, where the export leaves more than one reading.
 * {@link ResultShape#PACKED_POINTER_HIGH}, {@link ResultShape#PACKED_LENGTH_HIGH}, {@link ResultShape#MULTI_VALUE} and
 * {@link ResultShape#POINTER} are read off the export where the ABI leaves one reading; every other shape has to be written always, and
 * these where the module arrives at run time, unless {@link WasmBuffer} or {@link WasmLength} says that the result is a pointer.
 *
 * <p>A shape that is missing is a compile error ({@code wasm/shape-ambiguous}), and so is one that the export or the type cannot have,
 * and a member that belongs to another shape ({@code wasm/shape-mismatch}).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface WasmReturn {

    /** The shape of the result. */
    ResultShape value() default ResultShape.AUTO;

    /**
     * Under {@link ResultShape#GETTERS} the export that gives the pointer when the method's own has returned, which then returns
     * nothing: a function that takes nothing, or a global. Without it the pointer is the result.
     */
    String pointer() default "";

    /**
     * Under {@link ResultShape#GETTERS} the export that gives the length, an i32: a function, which is called with the pointer, else with
     * what the method's own export took, else with nothing, as its signature takes, or a global.
     */
    String length() default "";

    /** Under {@link ResultShape#CALLER_BUFFER} the number of elements that the buffer has room for at first: 256 where it is not said. */
    int size() default 0;
}
