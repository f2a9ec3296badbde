package example;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;

@WasmModule("guests/components/out-pointers.wasm")
public interface Input {
    record Placed(@WasmBuffer(size = 0) String label, @WasmBuffer(size = 4) int number) {}

    @WasmReturn(ResultShape.OUT_POINTERS)
    @WasmBuffer(size = 8)
    Placed place(int id);

    record Large(
            @WasmBuffer(size = 1_500_000_000) byte[] one, @WasmBuffer(size = 1_500_000_000) byte[] other) {}

    @WasmExport("place")
    @WasmReturn(ResultShape.OUT_POINTERS)
    Large large(int id);
}
