package example;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Allocation;

@WasmModule("guests/blocks/blocks.wasm")
public interface Input {
    @WasmExport("sum_16")
    int sum(@WasmLength(Length.PREFIX) Allocation block);

    @WasmExport("make_16")
    @Transferred
    @WasmLength(Length.HEADER)
    Allocation make();
}
