package example;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.ByteView;

@WasmModule(imports = Input.Env.class)
public interface Input {
    int run(int number);

    @WasmImport("env")
    interface Env {
        void show(@WasmLength(Length.NONE) ByteView bytes);
    }
}
