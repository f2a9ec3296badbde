package io.wasmbridge.example;

import io.wasmbridge.annotations.WasmModule;

/** The same guest, built so that the compiler places nothing below address 100. */
@WasmModule("wasm/assemblyscript-memory-base.wasm")
public interface AssemblyScriptMemoryBase extends AssemblyScriptTutorial {}
