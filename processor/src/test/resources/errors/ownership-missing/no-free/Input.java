package example;

import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/odd/no-free.wasm")
public interface Input {
    String madeText();
}
