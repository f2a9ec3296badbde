package example;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;

@WasmModule("guests/returns/getters.wasm")
public interface Input {
    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "repeated_length")
    String repeated(@Transferred String text, int times);
}
