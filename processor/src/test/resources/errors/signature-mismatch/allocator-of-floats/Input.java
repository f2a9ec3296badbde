package example;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmAllocator;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/shapes/shapes.wasm")
@WasmAllocator(allocate = "echo_f32", free = "mix")
public interface Input {
    int countBytes(String text);

    @WasmExport("made_text")
    @Transferred(free = "echo_f64")
    @WasmLength(io.wasmbridge.annotations.Length.TERMINATED)
    String made();
}
