package example;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.runtime.IntView;

@WasmModule("guests/lengths/lengths.wasm")
public interface Input {
    @WasmExport("sum_prefix_i32")
    long first(@WasmLength(value = Length.PREFIX, first = true) int[] values);

    @WasmExport("sum_header_i32")
    long inPlace(@WasmLength(Length.HEADER) IntView values);

    @WasmExport("sum_given_i32")
    long misspelt(int count, @WasmLength(parameter = "cuont") int[] a, @WasmLength(parameter = "count") int[] b);

    @WasmExport("take_given_f64")
    double noInt(float count, @WasmLength(parameter = "count") double[] values);

    @WasmExport("negate_given_i32")
    void twoPlaces(@WasmLength(value = Length.HEADER, parameter = "count") int[] values, int count);

    @WasmExport("own_prefix_i32")
    @WasmOwned
    @WasmLength(Length.NONE)
    int[] endless();

    @WasmExport("own_prefix_i32")
    @WasmOwned
    @WasmLength(Length.BYTES)
    int[] beside();

    @WasmExport("sum_first_i32")
    long tooMany(@WasmLength(Length.PREFIX) int[] values);
}
