package example;

import io.wasmbridge.annotations.*;

@WasmModule(imports = Env.class)
public interface Arriving {
    void run();
}
