package io.wasmbridge.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A guest function that Java calls. Names the export where it is neither the method's own name nor its snake-case form. Not to
 * be confused with Chicory's annotation of the same simple name, which marks the opposite: a Java method that the guest calls.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface WasmExport {

    /** The name of the export; empty for the method's own name or its snake-case form. */
    String value() default "";
}
