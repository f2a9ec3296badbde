package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;

/** What AssemblyScript's library imports of JavaScript, in a module that its compiler made. */
@WasmModule("guests/assemblyscript-bindings/bindings.wasm")
interface AssemblyScriptBindings extends Bridge {
    void check(boolean condition, String message);

    void timed(String label);

    void untimed(String label);

    void leave(int code);

    void say(String text);

    long now();

    double elapsed();

    double chance();

    void fail(String message);
}
