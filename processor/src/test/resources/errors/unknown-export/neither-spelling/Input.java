package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/text/text.wasm")
public interface Input {
    int countVowel(String text);

    int wordsCount(String text);

    @WasmExport("countVowels")
    int vowels(String text);
}
