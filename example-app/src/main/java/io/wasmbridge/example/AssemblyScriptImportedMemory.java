package io.wasmbridge.example;

import io.wasmbridge.annotations.WasmModule;

/** The same guest with a memory of 1 to 10 pages that it imports: the bridge makes it. */
@WasmModule("wasm/assemblyscript-imported-memory.wasm")
public interface AssemblyScriptImportedMemory extends AssemblyScriptMemory {}
