package example;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.IntView;

@WasmModule("guests/shapes/shapes.wasm")
public interface Input {
    int echoI32(@WasmLength(Length.TERMINATED) int value);

    @WasmExport("count_bytes")
    int terminated(@WasmLength(Length.TERMINATED) String text);

    @WasmExport("terminated_i32")
    int counted(@WasmLength(Length.ELEMENTS) int[] values);

    @WasmExport("sum_i32")
    long view(@WasmLength(Length.TERMINATED) IntView values);
}
