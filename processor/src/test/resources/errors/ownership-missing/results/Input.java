package example;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.IntView;

@WasmModule("guests/shapes/shapes.wasm")
public interface Input {
    String madeText();

    long[] makeI64(int count);

    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    int[] makeI32(int count);

    @WasmExport("table_i32")
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    IntView table();
}
