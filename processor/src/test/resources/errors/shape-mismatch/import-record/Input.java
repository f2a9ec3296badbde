package example;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmStruct;
import java.util.OptionalInt;

@WasmModule(value = "guests/imports-results/imports-results.wasm", imports = Input.Env.class, partial = true)
public interface Input {
    double runMade(int x);

    @WasmStruct
    record Point(int x, double y) {}

    @WasmImport("env")
    interface Env {
        @WasmReturn(ResultShape.OUT_POINTERS)
        Point made(int x);

        @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
        Point path(int count);

        Point next(long id);

        @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
        OptionalInt pathBytes(int count);
    }
}
