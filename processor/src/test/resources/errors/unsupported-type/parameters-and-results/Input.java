package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import java.util.List;
import java.util.Set;

@WasmModule("guests/shapes/shapes.wasm")
public interface Input {
    int countBytes(Set<String> text);

    @WasmExport("echo_i32")
    Colour[] echoColours(Colour[] values);

    @WasmExport("count_bytes")
    int countAll(String[] texts);

    @WasmExport("sum_i32")
    long sumRows(int[][] rows);

    @WasmExport("echo_i32")
    Integer echoBoxed(Integer value);

    enum Colour {
        RED,
        GREEN
    }
}
