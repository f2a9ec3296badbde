package example;

import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.IntView;

@WasmModule("guests/shapes/shapes.wasm")
public interface Input {
    @WasmBuffer(size = 0)
    @WasmExport("fixed_i32")
    IntView none();

    @WasmBuffer(size = -4)
    @WasmExport("fixed_f64")
    double[] negative();

    @WasmExport("first4_i32")
    long first(@WasmBuffer(size = 0) int[] values);

    @WasmExport("capacity16")
    int capacity(@WasmBuffer(size = -1) String text);
}
