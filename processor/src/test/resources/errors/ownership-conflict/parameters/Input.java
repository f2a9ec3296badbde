package example;

import io.wasmbridge.annotations.HostOwned;
import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.runtime.IntView;

@WasmModule("guests/shapes/shapes.wasm")
public interface Input {
    @WasmExport("count_bytes")
    int owned(@WasmOwned String text);

    @WasmExport("count_bytes")
    int both(@HostOwned @Transferred String text);

    @WasmExport("echo_i32")
    int scalar(@HostOwned int value);

    @WasmExport("negate_i32")
    void given(@Transferred @InOut int[] values);

    @WasmExport("fill_i32")
    int doubled(@Out @InOut int[] values);

    @WasmExport("sum_i32")
    long view(@HostOwned IntView values);

    @WasmExport("hash_string")
    long out(@Out String text);

    @WasmExport("sum_i32")
    long freed(@Transferred(free = "free") int[] values);
}
