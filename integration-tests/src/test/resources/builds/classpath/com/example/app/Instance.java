package com.example.app;

import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;

/** Named like a type that a bridge has to name. */
@WasmModule("wasm/text.wasm")
public interface Instance {
    @WasmOwned
    String version();

    /** Named like another. */
    interface Builder {}
}
