package io.wasmbridge.it;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.Handle;

/** Makes instances, and passes nothing else that would need a runtime. */
@WasmModule(abi = Abi.ASSEMBLYSCRIPT)
interface CounterMaker extends Bridge {
    @WasmExport("counterNew")
    Counter counter(long start);

    /** An instance. */
    @WasmResource
    interface Counter extends Handle {}
}
