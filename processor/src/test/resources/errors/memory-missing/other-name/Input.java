package example;

import io.wasmbridge.annotations.WasmModule;

@WasmModule(value = "guests/text/text.wasm", memory = "memroy")
public interface Input {
    int countVowels(String text);
}

@WasmModule(value = "guests/text/text.wasm", memory = "version")
interface Function {
    int countVowels(String text);
}
