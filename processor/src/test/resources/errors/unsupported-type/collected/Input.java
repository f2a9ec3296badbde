package example;

import io.wasmbridge.annotations.*;

@WasmModule("guests/assemblyscript-objects/objects.wasm")
public interface Input {
    void remember(String text);

    int[] squares(int count);
}
