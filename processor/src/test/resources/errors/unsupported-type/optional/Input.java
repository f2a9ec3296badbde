package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import java.util.Set;

@WasmModule("guests/globals/globals.wasm")
public interface Input {
    @WasmExport(value = "not_there", optional = true)
    Object missing(Set<String> values);
}
