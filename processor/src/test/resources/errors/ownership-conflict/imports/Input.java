package example;

import io.wasmbridge.annotations.HostOwned;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;

@WasmModule(value = "guests/imports/imports.wasm", imports = Input.Env.class)
public interface Input {
    int run(int number);

    @WasmImport("env")
    interface Env {
        void log(@WasmOwned @Transferred String text);

        @HostOwned
        String fetch(@HostOwned String key);
    }
}
