package example;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.IntView;

@WasmModule("guests/globals/globals.wasm")
public interface Input {
    @Transferred
    String versionText();

    @Transferred(free = "free")
    @WasmBuffer(size = 4)
    int[] table();

    @Transferred
    @WasmBuffer(size = 5)
    IntView primes();
}
