package example;

import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;

@WasmImport
@WasmModule("guests/imports/imports.wasm")
public interface Input {
    int run(int number);
}
