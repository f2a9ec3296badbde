package example;

import io.wasmbridge.annotations.WasmModule;

@WasmModule("/guests/text/text.wasm")
public interface Input {
    int countVowels(String text);
}

@WasmModule("guests/odd/../text/text.wasm")
interface Upwards {
    int countVowels(String text);
}

@WasmModule("guests\\text\\text.wasm")
interface Backslashes {
    int countVowels(String text);
}

@WasmModule("/")
interface NoFile {
    int countVowels(String text);
}
