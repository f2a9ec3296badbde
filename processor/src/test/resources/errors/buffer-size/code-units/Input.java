package example;

import io.wasmbridge.annotations.Encoding;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmString;

@WasmModule("guests/lengths/lengths.wasm")
public interface Input {
    @WasmExport("own_text_u16")
    @WasmBuffer(size = 15)
    @WasmString(Encoding.UTF_16LE)
    String text();
}
