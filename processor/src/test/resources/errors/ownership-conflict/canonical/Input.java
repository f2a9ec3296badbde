package example;

import io.wasmbridge.annotations.*;

@WasmModule("guests/abis/cabi.wasm")
public interface Input {
    int countBytes(@HostOwned String text);

    @WasmExport("sum")
    long sumInPlace(@InOut int[] values);

    @Transferred
    @WasmReturn(ResultShape.POINTER)
    @WasmLength(Length.TERMINATED)
    String reversed(String text);
}
