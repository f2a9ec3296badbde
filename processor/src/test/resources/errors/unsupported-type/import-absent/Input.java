package example;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;
import java.util.Optional;

@WasmModule(imports = Input.Env.class)
public interface Input {
    int run(int number);

    @WasmImport("env")
    interface Env {
        @WasmReturn(ResultShape.CALLER_BUFFER)
        Optional<String> name();
    }
}
