package example;

import io.wasmbridge.annotations.HostOwned;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.runtime.Handle;

@WasmModule("guests/resources/resources.wasm")
public interface Input {
    @Transferred(free = "counter_free")
    Counter counterNew(int start);

    @HostOwned
    @WasmExport("find_counter")
    Counter found(int value);

    @Transferred
    @WasmOwned
    Counter sharedCounter();

    int sumCounters(@WasmOwned Counter one, @HostOwned Counter other);

    void keepCounter(@Transferred(free = "counter_free") Counter counter);

    @WasmExport("measure_counter")
    int measure(@Transferred @WasmOwned Counter counter);

    @WasmResource
    interface Counter extends Handle {}
}
