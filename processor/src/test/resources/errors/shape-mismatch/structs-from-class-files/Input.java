package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import library.Sized;

@WasmModule("guests/structs/structs.wasm")
public interface Input {
    @WasmExport("norm")
    double sized(Sized p);

    @WasmExport("norm")
    double again(Sized p);
}
