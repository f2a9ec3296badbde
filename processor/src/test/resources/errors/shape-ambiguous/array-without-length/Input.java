package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.runtime.DoubleView;

@WasmModule("guests/shapes/shapes.wasm")
public interface Input {
    @WasmOwned
    @WasmExport("static_terminated_i32")
    int[] values();

    @WasmOwned
    @WasmExport("fixed_f64")
    DoubleView window();
}
