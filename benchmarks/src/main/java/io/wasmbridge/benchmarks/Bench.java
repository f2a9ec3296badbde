package io.wasmbridge.benchmarks;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.Bridge;

/** The guest of the benchmarks, every function of which has a constant cost. */
@WasmModule(value = "guests/bench/bench.wasm", abi = Abi.C)
interface Bench extends Bridge {

    int add(int a, int b);

    int takeString(String text);

    int takeInts(int[] values);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String giveString(int lengthBytes);

    @WasmOwned
    String giveTerminated(int lengthBytes);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String handOverString(int lengthBytes);
}
