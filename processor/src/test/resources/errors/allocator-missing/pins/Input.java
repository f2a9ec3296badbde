package example;

import io.wasmbridge.annotations.*;
import io.wasmbridge.runtime.Handle;

@WasmModule("guests/assemblyscript-objects/no-runtime.wasm")
public interface Input {
    @WasmExport("counterNew")
    Counter counter(long start);

    @WasmExport("counterOrNone")
    @WasmOwned
    Counter shown(long start);

    @WasmResource
    interface Counter extends Handle {
        @WasmExport("counterTwin")
        Counter twin();
    }
}
