package io.wasmbridge.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An interface of functions that the guest calls and the user implements. It is named in {@link WasmModule#imports}, and an object of
 * it is given to {@code instantiate} or to the builder of the bridge. Each method serves the import of its own name, or of its
 * snake-case form. A {@code default} method is an implementation: it serves an import where there is one, and an interface of only
 * those need not be given. A first parameter of type {@code io.wasmbridge.runtime.Bridge} is the calling bridge, and nothing that the
 * guest passes.
 *
 * <p>What the guest passes is copied before the method runs and stays the guest's, unless it is {@link Transferred}; a view lives until
 * the method returns. A String or an array that the method returns is allocated by the guest's allocator, and the guest's from then on.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface WasmImport {

    /**
     * On an interface the name of the module that its functions are imported from, {@code env} where none is written. On a method the name
     * of the imported function, where it is not the method's own or its snake-case form.
     */
    String value() default "";

    /**
     * Whether what the method throws leaves the instance alive. It unwinds the guest, which does not get to clean up, and reaches the
     * caller of the export as it is; the pointer of the guest's stack is put back to where it was before that export was called. The guest
     * has to export it: the mutable global {@code __stack_pointer}, an i32. Without this an exception poisons the instance; a trap and a
     * {@code StackOverflowError} always do. On an interface it is said of all methods.
     */
    boolean mayThrow() default false;
}
