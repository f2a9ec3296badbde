package example;

import io.wasmbridge.annotations.*;

@WasmModule("guests/assemblyscript-objects/no-runtime.wasm")
public interface Input {
    void remember(String text);
}
