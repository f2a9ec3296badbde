package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/text/text.wasm")
public abstract class Input {
    abstract int countVowels(String text);
}

@WasmModule("guests/text/text.wasm")
enum Vowel {
    A
}

@WasmModule("guests/text/text.wasm")
@interface Annotated {}

class WithExport {
    @WasmExport("count_vowels")
    int countVowels(String text) {
        return text.length();
    }
}
