package example;

import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmStruct;
import java.util.List;

@WasmModule(imports = Input.Env.class)
public interface Input {
    double runMade(int x);

    @WasmStruct
    record Point(int x, double y) {}

    @WasmImport("env")
    interface Env {
        Point made(int x);

        List<Point> path(int count);
    }
}
