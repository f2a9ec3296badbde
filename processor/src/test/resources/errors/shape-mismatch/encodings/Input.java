package example;

import io.wasmbridge.annotations.Encoding;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmString;

@WasmModule("guests/lengths/lengths.wasm")
public interface Input {
    @WasmExport("sum_bytes_u16")
    long chars(@WasmString(Encoding.UTF_16LE) char[] text);

    @WasmExport("own_text_u16")
    @WasmString(Encoding.UTF_16LE)
    int address();

    @WasmExport("own_bytes_u16")
    @WasmOwned
    @WasmString(Encoding.UTF_16LE)
    String halves();
}
