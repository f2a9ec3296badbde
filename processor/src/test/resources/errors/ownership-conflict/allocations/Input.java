package example;

import io.wasmbridge.annotations.HostOwned;
import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.Allocation;

@WasmModule("guests/blocks/blocks.wasm")
public interface Input {
    int sum(@WasmOwned Allocation block);

    @WasmExport("sum")
    int sumInOut(@InOut Allocation block);

    void keep(@Transferred(free = "release_block") Allocation block);

    @WasmExport("sum")
    int sumOfBoth(@HostOwned @Transferred Allocation block);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    Allocation make(int length);

    @HostOwned
    @WasmExport("make")
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    Allocation made(int length);
}
