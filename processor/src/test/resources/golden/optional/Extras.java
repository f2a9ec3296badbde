package example;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;

@WasmModule("guest.wasm")
public interface Extras {
    int add(int a, int b);

    @WasmExport(optional = true)
    int bonusRound(int... guest);

    @WasmExport(value = "xyzzy", optional = true)
    void plugh();

    @WasmExport(optional = true)
    @Transferred(free = "drop")
    String greet(String name);

    @WasmExport(optional = true)
    long limit();
}
