package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;

@WasmModule(value = "guests/imports/imports.wasm", imports = Input.Env.class)
public interface Input extends Bridge {
    int run(int number);

    @WasmExport
    interface Other extends Bridge {
        int run(int number);
    }

    @WasmImport("env")
    interface Env {
        void log(Other caller, String text);

        int fetch(int key, Input caller);
    }
}
