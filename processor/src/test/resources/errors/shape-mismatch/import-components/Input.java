package example;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;

@WasmModule(value = "guests/imports-changed/imports-changed.wasm", imports = Input.Env.class, partial = true)
public interface Input {
    double runSplit(int key);

    record Split(int count, double ratio, String text) {}

    record Tagged(@WasmBuffer(size = 8) String tag, int number) {}

    @WasmImport("env")
    interface Env {
        @WasmReturn(ResultShape.OUT_POINTERS)
        Split split(int key);

        @WasmReturn(ResultShape.RETURN_AREA)
        Split splitOut(int key);

        @WasmReturn(ResultShape.MULTI_VALUE)
        Tagged taggedOut(int key);
    }
}
