package example;

import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;

@WasmModule(value = "guests/imports/imports.wasm", imports = Input.Env.class)
public interface Input {
    int run(int number);

    @WasmImport("env")
    interface Env {
        void log(String text);

        @WasmImport(mayThrow = true)
        int fetch(int key);
    }
}
