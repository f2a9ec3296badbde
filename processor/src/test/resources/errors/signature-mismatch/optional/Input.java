package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/globals/globals.wasm")
public interface Input {
    @WasmExport(optional = true)
    long addBonus(int value);

    @WasmExport(optional = true)
    int total();

    @WasmExport(value = "not_there", optional = true)
    String missing(int[] values);
}
