package example;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;

@WasmModule("guests/returns/getters.wasm")
public interface Input {
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "wide_length")
    String staticText();

    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, pointer = "length_at", length = "held_length")
    String holdText();
}
