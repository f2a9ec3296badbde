package example;

import io.wasmbridge.annotations.*;

@WasmModule(value = "guests/emscripten/minified.wasm", memory = "d")
public interface Input {
    @WasmExport("h")
    int liveBlocks();
}
