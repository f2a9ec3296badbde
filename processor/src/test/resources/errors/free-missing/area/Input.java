package example;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;

@WasmModule("guests/odd/no-free.wasm")
public interface Input {
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    byte[] countBytes(int address);
}
