package io.wasmbridge.benchmarks;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.Bridge;

/** The guest of the benchmarks, every function of which has a constant cost, {@link #prepare} excepted. */
@WasmModule(value = "guests/bench/bench.wasm", abi = Abi.C)
interface Bench extends Bridge {

    void prepare(boolean mixed, int longestBytes);

    int add(int a, int b);

    int takeString(String text);

    @WasmExport("take_string")
    int takeBytes(byte[] values);

    int takeInts(int[] values);

    double takeDoubles(double[] values);

    void touchBytes(@InOut byte[] values);

    void touchInts(@InOut int[] values);

    void touchDoubles(@InOut double[] values);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String giveString(int lengthBytes);

    @WasmOwned
    String giveTerminated(int lengthBytes);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String handOverString(int lengthBytes);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    byte[] giveBytes(int count);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    int[] giveInts(int count);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    double[] giveDoubles(int count);
}
