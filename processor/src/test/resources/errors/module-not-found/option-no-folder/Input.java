package example;

import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/odd/i64-add.wasm")
public interface Input {
    long add(long a, long b);
}
