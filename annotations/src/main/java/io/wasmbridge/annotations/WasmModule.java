package io.wasmbridge.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an interface the bridge to a WebAssembly module: each abstract method is an export of the module, and a class
 * {@code <Interface>Bridge} in the same package implements it. Every method is checked against the module's bytes, while
 * compiling or, where no module is named, when the bridge is built.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WasmModule {

    /**
     * The class-path resource that holds the module, without a leading slash, such as {@code "wasm/text.wasm"}. Empty for a
     * module that arrives at run time: its bytes go to {@code builder(byte[] wasm)} of the bridge, and what would be checked
     * while compiling is checked when the bridge is built. A {@code String} is then passed as (pointer, length), and a result
     * in memory says how it comes back.
     */
    String value() default "";

    /** The conventions of the toolchain that built the module. */
    Abi abi() default Abi.AUTO;

    /**
     * The {@link WasmImport} interfaces that serve the functions which the module imports, in the order in which {@code instantiate}
     * takes their objects.
     */
    Class<?>[] imports() default {};

    /**
     * Whether function imports that nothing known serves may come from the builder's {@code hostFunctions}. One that is not
     * given there throws {@link UnsupportedOperationException} when the guest calls it.
     */
    boolean partial() default false;

    /** The name of the exported memory that pointers point into. */
    String memory() default "memory";

    /**
     * The export that is called once, before any other. By default {@code _initialize} or {@code __wasm_call_ctors}, where one
     * is exported.
     */
    String initializer() default "";
}
