package example;

import io.wasmbridge.annotations.WasmModule;

@WasmModule("wasm/txt.wasm")
public interface Input {
    int countVowels(String text);
}
