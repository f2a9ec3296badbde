package example;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;

@WasmExport
public interface Getters {
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "text_length")
    String text(int id, String text);

    @WasmExport(value = "table", optional = true)
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, pointer = "table_pointer", length = "table_length")
    int[] table();

    @WasmReturn(ResultShape.CALLER_BUFFER)
    byte[] fill(int seed);

    @WasmReturn(ResultShape.OUT_POINTERS)
    double value();
}
