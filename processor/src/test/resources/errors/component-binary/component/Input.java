package example;

import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/odd/component.wasm")
public interface Input {
    int add(int a, int b);
}
