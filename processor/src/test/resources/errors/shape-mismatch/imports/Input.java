package example;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;

@WasmModule(value = "guests/imports/imports.wasm", imports = Input.Env.class)
public interface Input {
    int run(int number);

    @WasmImport("env")
    interface Env {
        void log(@WasmLength(Length.NONE) String text, int length);

        @WasmReturn(ResultShape.RETURN_AREA)
        String fetch();
    }
}
