package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/odd/global-export.wasm")
public interface Input {
    int memory(int index);

    @WasmExport("memory")
    int size();
}
