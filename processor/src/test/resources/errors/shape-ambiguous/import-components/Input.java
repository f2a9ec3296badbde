package example;

import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;

@WasmModule(value = "guests/imports-changed/imports-changed.wasm", imports = Input.Env.class, partial = true)
public interface Input {
    double runSplit(int key);

    record Split(int count, double ratio, String text) {}

    @WasmImport("env")
    interface Env {
        Split splitOut(int key);
    }
}
