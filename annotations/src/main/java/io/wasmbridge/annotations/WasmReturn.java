package io.wasmbridge.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a String, an array or a view comes back from the guest, where the wasm result leaves more than one reading. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface WasmReturn {

    /** The shape of the result. */
    ResultShape value() default ResultShape.AUTO;
}
