package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/globals/globals.wasm")
public interface Input {
    double meen();

    @WasmExport("totl")
    void setTotal(long total);

    int totl(int a, int b);
}
