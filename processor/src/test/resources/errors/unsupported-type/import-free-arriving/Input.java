package example;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;

@WasmModule(imports = Input.Env.class)
public interface Input {
    int runTakeInts(int count);

    @WasmImport("env")
    interface Env {
        int takeInts(@Transferred(free = "release_ints") int[] values);
    }
}
