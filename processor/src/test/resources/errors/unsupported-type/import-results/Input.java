package example;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmStruct;
import io.wasmbridge.runtime.IntView;
import java.util.List;
import java.util.Optional;

@WasmModule(value = "guests/imports-results/imports-results.wasm", imports = Input.Env.class, partial = true)
public interface Input {
    double runMadeAt(int x);

    @WasmStruct
    record Point(int x, double y) {}

    @WasmImport("env")
    interface Env {
        @WasmReturn(ResultShape.RETURN_AREA)
        Optional<Point> madeAt(int x);

        @WasmLength(Length.TERMINATED)
        @WasmReturn(ResultShape.CALLER_BUFFER)
        List<String> listed(int count);

        IntView pathThree();
    }
}
