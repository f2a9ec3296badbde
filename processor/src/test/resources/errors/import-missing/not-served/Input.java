package example;

import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/imports/imports.wasm")
public interface Input {
    int run(int value);
}
