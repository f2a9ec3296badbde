package example;

import io.wasmbridge.annotations.*;

@WasmModule("guests/assemblyscript-objects/objects.wasm")
public interface Input {
    long sum(@WasmBuffer(size = 3) int[] values);
}
