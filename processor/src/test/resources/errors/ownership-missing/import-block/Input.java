package example;

import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Allocation;

@WasmModule(value = "guests/imports-handed/imports-handed.wasm", imports = Input.Env.class, partial = true)
public interface Input {
    int runTakeBlock(int size);

    @WasmImport("env")
    interface Env {
        int takeBlock(Allocation block);
    }
}
