package io.wasmbridge.benchmarks;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.ByteView;

/** The guest of the benchmarks, which says that its sum is where something lies: the caller makes it lie. */
@WasmModule(value = "guests/bench/bench.wasm", abi = Abi.C)
interface Misused extends Bridge {

    int add(int a, int b);

    @WasmExport("add")
    @WasmOwned
    @WasmLength(parameter = "count")
    byte[] keptAt(int addressLessCount, int count);

    @WasmExport("add")
    @Transferred
    @WasmLength(parameter = "count")
    byte[] handedOverAt(int addressLessCount, int count);

    @WasmExport("add")
    @WasmOwned
    @WasmLength(parameter = "count")
    ByteView shownAt(int addressLessCount, int count);
}
