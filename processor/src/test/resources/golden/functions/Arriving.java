package example;

import io.wasmbridge.annotations.*;

@WasmModule
public interface Arriving {
    void walk(Visitor visitor);
}
