package io.wasmbridge.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An interface to an opaque object of the guest, behind a handle. Each method without a body is an export that takes the handle
 * first. A method of a bridge, or of a resource, that returns the interface gives such an object; whoever called it closes it,
 * unless it is {@link WasmOwned}. A parameter is lent for the call, unless it is {@link Transferred}.
 *
 * <p>The interface may extend {@code io.wasmbridge.runtime.Handle}, which every object of it implements. It is part of each bridge
 * that uses it: nothing is generated for it alone.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WasmResource {

    /**
     * What the names of its exports begin with: an export is looked for under this and the method's name or its snake-case form,
     * then without. It is not put before a name in {@link WasmExport}. Empty for the interface's own name in snake case and
     * {@code _}: {@code counter_} for {@code Counter}.
     */
    String prefix() default "";

    /**
     * The export that ends an object: it takes the handle, and what it returns is ignored. Empty for the one export that is called
     * {@link #prefix} and {@code free}, {@code destroy}, {@code delete} or {@code drop}. Not needed where every method that returns
     * the resource is {@link WasmOwned}.
     */
    String destructor() default "";
}
