package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmResource;

@WasmModule("guests/resources/resources.wasm")
public interface Input {
    Counter counterNew(int start);

    @WasmResource(destructor = "counter_fre")
    interface Counter {
        int addAll(int more);

        @WasmExport("value")
        int current();
    }
}
