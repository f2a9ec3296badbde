package example;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmStruct;
import java.util.List;
import java.util.Optional;

@WasmModule(value = "guests/imports-changed/imports-changed.wasm", imports = Input.Env.class, partial = true)
public interface Input {
    int runDoubled(int number);

    @WasmStruct
    record Point(int x, double y) {}

    @WasmStruct
    record Named(String name) {}

    @WasmImport("env")
    interface Env {
        void doubled(@Transferred @InOut int[] values);

        void doubledMaybe(@InOut Optional<int[]> values);

        int filled(@Out List<Point> values);

        void buffered(@InOut String bytes);

        void plotted(@Out Named[] points);

        void moved(@InOut Point point, int by);
    }
}
