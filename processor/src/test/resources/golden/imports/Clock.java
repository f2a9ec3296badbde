package example;

import io.wasmbridge.annotations.*;

@WasmImport("clock")
public interface Clock {
    default long now() {
        return System.currentTimeMillis();
    }
}
