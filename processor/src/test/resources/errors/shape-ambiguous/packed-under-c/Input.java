package example;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;

@WasmModule("guests/shapes/shapes.wasm")
public interface Input {
    @WasmOwned
    String staticTextPacked();

    @Transferred
    @WasmExport("make_i32")
    int[] make(int count);
}
