package io.wasmbridge.runtime;

/** What every exception of a bridge tells beside its message, so that logs and tests match on codes and not on text. */
public interface WasmFault {

    /** The stable code of the fault, such as {@code WB-G01}; each exception type has its own. */
    String code();

    /** The class-path resource of the module, such as {@code wasm/text.wasm}; the interface's name where it arrives at run time. */
    String module();

    /** The wasm name of the export that was called or asked for; empty where the fault belongs to none. */
    String export();

    /** Whether the instance was poisoned when this was thrown: no guest code runs in it again. */
    boolean poisoned();
}
