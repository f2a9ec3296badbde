package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;

public interface Input {
    record MinMax(int min, long max) {}

    @WasmModule("guests/components/out-pointers.wasm")
    interface Written {
        MinMax minMax(int[] values);
    }

    @WasmExport
    interface Arriving {
        MinMax minMax(int[] values);
    }
}
