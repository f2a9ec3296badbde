package io.wasmbridge.example;

import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;

/** A guest that grew its memory by two pages and stored 21 at index 0 and 99 at index 1, before anybody called it. */
@WasmModule("wasm/assemblyscript-memory.wasm")
public interface AssemblyScriptMemory extends Bridge {

    /** The byte at index {@code n} of the guest's memory. */
    int readMemory(int n);
}
