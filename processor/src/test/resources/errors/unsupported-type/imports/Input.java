package example;

import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;
import java.util.List;

@WasmModule(value = "guests/imports/imports.wasm", imports = {Input.Env.class, Input.Plain.class, Input.Server.class, Input.Generic.class, Input.Env.class, int.class})
public interface Input {
    int run(int number);

    @WasmImport("env")
    interface Env {
        void log(List<String> texts);

        Object fetch(int key);
    }

    interface Plain {}

    class Server {}

    @WasmImport("generic")
    interface Generic<T> {
        void use(T value);
    }
}
