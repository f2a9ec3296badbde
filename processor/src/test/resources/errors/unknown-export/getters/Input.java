package example;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;

@WasmModule("guests/returns/getters.wasm")
public interface Input {
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_lenght")
    String staticText();

    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, pointer = "nowhere", length = "held_length")
    String holdText();
}
