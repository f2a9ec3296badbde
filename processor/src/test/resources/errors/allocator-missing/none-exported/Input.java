package example;

import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/odd/no-allocator.wasm")
public interface Input {
    int countBytes(String text);
}
