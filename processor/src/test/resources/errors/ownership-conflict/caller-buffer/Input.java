package example;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;

@WasmModule("guests/returns/caller-buffer.wasm")
public interface Input {
    @WasmOwned
    @WasmReturn(ResultShape.CALLER_BUFFER)
    String copyMalformed();

    @WasmReturn(ResultShape.CALLER_BUFFER)
    String copyText(@Transferred String text);
}
