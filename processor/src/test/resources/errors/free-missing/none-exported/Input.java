package example;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/odd/no-free.wasm")
public interface Input {
    int countBytes(String text);

    @Transferred
    String madeText();
}
