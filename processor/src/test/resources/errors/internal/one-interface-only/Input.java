package example;

import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/odd/i64-add.wasm")
public interface Input {
    long add(long a, long b);
}

@WasmModule("guests/odd/i64-add.wasm")
interface Broken {
    long add(long a, long b);
}

@WasmModule("guests/odd/i64-add.wasm")
interface Mistaken {
    int add(int a, int b);
}
