package io.wasmbridge.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An export that Java uses: a guest function that it calls, or a global. A method without parameters reads the global, a
 * {@code void} method with one parameter writes it; no guest code runs. Of a module that arrives at run time an export is always a
 * function. Names the export where it is neither the method's own name nor its snake-case form. Not to be confused with Chicory's
 * annotation of the same simple name, which marks the opposite: a Java method that the guest calls.
 *
 * <p>On an interface, without members: the same as {@link WasmModule} without a name. The module arrives at run time.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface WasmExport {

    /**
     * The name of the export; empty for the method's own name or its snake-case form, whichever the module exports, the former
     * first. Not for an interface.
     */
    String value() default "";

    /**
     * Whether the module may lack the export. The interface then compiles and links all the same, and a call of the method is an
     * {@link UnsupportedOperationException}. An export that is there has to fit as any other. Not for an interface.
     */
    boolean optional() default false;
}
