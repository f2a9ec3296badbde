package example;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.runtime.Handle;

@WasmModule(value = "guests/imports-handed/imports-handed.wasm", imports = Input.Env.class, partial = true)
public interface Input {
    int runTakeCounter(int start);

    @WasmResource
    interface Counter extends Handle {
        int add(int more);
    }

    @WasmImport("env")
    interface Env {
        int takeCounter(@Transferred Counter counter);
    }
}
