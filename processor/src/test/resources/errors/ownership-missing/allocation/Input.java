package example;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.Allocation;

@WasmModule("guests/blocks/blocks.wasm")
public interface Input {
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    Allocation make(int length);
}
