package example;

import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/allocators/calloc.wasm")
public interface Input {
    int countBytes(String text);
}
