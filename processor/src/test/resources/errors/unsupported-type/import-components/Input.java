package example;

import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.runtime.Handle;

@WasmModule(value = "guests/imports-changed/imports-changed.wasm", imports = Input.Env.class, partial = true)
public interface Input {
    double runSplit(int key);

    @WasmResource
    interface Counter extends Handle {
        int add(int more);
    }

    record Split(int count, double ratio, Counter counter) {}

    @WasmImport("env")
    interface Env {
        Split split(int key);
    }
}
