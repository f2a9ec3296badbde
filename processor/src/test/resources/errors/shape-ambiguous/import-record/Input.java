package example;

import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmStruct;

@WasmModule(value = "guests/imports-results/imports-results.wasm", imports = Input.Env.class, partial = true)
public interface Input {
    double runMadeAt(int x);

    @WasmStruct
    record Point(int x, double y) {}

    @WasmImport("env")
    interface Env {
        Point madeAt(int x);

        Point[] pathThree();
    }
}
