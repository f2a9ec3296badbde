package example;

import io.wasmbridge.annotations.WasmModule;

@WasmModule("text.wasm")
public interface Input {
    int countVowels(String text);
}

@WasmModule("wasm/txet.wasm")
interface Misspelt {
    int countVowels(String text);
}
