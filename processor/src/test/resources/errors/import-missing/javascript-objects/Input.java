package example;

import io.wasmbridge.annotations.*;

@WasmModule("guests/wasm-bindgen/raw.wasm")
public interface Input {
    int add(int a, int b);
}
