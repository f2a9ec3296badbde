package example;

import io.wasmbridge.annotations.WasmModule;

@WasmModule(value = "guests/imports/imports.wasm", partial = true)
public interface Input {
    int run(int value);
}

@WasmModule(value = "guests/imports/imports.wasm", partial = false)
interface Whole {
    int run(int value);
}
