package example;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;

@WasmModule("guests/shapes/shapes.wasm")
public interface Input {
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String staticText();

    @WasmOwned
    @WasmReturn(ResultShape.POINTER)
    @WasmLength(Length.TERMINATED)
    String staticTextPacked();

    @WasmReturn(ResultShape.POINTER)
    int echoI32(int value);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.TERMINATED)
    @WasmExport("table_i32")
    int[] table();

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    @WasmBuffer(size = 4)
    @WasmExport("fixed_i32")
    int[] fixed();
}
