package example;

import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/odd/malformed.wasm")
public interface Input {
    int add(int a, int b);
}
