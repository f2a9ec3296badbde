package example;

import io.wasmbridge.annotations.WasmModule;

@WasmModule("text.wasm")
public interface Input {
    int add(int a, int b);
}

@WasmModule("empty.wasm")
interface Empty {
    int add(int a, int b);
}

@WasmModule("invalid.wasm")
interface Invalid {
    int add(int a, int b);
}
