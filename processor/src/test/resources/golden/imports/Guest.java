package example;

import io.wasmbridge.annotations.*;

@WasmModule(value = "guest.wasm", imports = {Env.class, Clock.class})
public interface Guest {
    void run();
}
