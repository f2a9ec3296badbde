package io.wasmbridge.example;

import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;

/** A guest that grew its memory and stored 24 at index 0, before anybody called it. */
@WasmModule("wasm/assemblyscript-tutorial.wasm")
public interface AssemblyScriptTutorial extends Bridge {

    /** The byte at index 1 of the guest's memory. */
    int readWasmMemoryAndReturnIndexOne();
}
