package example;

import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;

@WasmModule(value = "guests/imports/imports.wasm", imports = Input.Env.class)
public interface Input {
    int run(int number);

    @WasmImport("env")
    interface Env {
        <T> void log(String text);

        @WasmError
        int fetch(int key);
    }
}
