package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmResource;

@WasmModule("guests/resources/resources.wasm")
public interface Input {
    Counter counterNew(int start);

    @WasmExport("live_bytes")
    Counter wide();

    @WasmExport("drop_kept")
    Counter nothing();

    int sumCounters(Counter one);

    @WasmExport("measure_counter")
    int measure(long counter);
}

@WasmResource(destructor = "counter_add")
interface Counter {
    int add(long more);

    long value(int scale);

    @WasmExport("live_blocks")
    int count();
}
