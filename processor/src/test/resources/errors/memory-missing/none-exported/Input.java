package example;

import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/odd/no-memory.wasm")
public interface Input {
    int add(int a, String b);
}
