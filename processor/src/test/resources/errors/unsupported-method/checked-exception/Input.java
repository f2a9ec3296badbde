package example;

import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;
import java.io.IOException;
import java.io.UncheckedIOException;

@WasmModule(value = "guests/imports/imports.wasm", imports = Input.Env.class)
public interface Input {
    int run(int number);

    @WasmImport("env")
    interface Env {
        void log(String text) throws UncheckedIOException;

        int fetch(int key) throws IllegalStateException, IOException;
    }
}
