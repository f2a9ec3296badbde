package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/globals/globals.wasm")
public interface Input {
    @WasmExport(value = "memory", optional = true)
    int size();
}
