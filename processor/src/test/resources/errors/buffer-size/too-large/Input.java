package example;

import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.DoubleView;

@WasmModule("guests/shapes/shapes.wasm")
public interface Input {
    @WasmBuffer(size = 1_000_000_000)
    @WasmExport("fixed_f64")
    DoubleView window();

    @WasmBuffer(size = 4)
    int echoI32(int value);
}
