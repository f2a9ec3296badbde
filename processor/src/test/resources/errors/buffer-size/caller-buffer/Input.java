package example;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;

@WasmModule("guests/returns/caller-buffer.wasm")
public interface Input {
    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 0)
    String copyText(String text);
}
