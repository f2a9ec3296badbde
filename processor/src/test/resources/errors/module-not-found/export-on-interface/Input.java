package example;

import io.wasmbridge.annotations.WasmExport;

@WasmExport("guests/text/text.wasm")
public interface Input {
    int countVowels(String text);
}

@WasmExport
interface AtRunTime {
    int countVowels(String text);
}
