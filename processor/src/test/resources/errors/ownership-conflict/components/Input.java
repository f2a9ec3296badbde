package example;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmResource;

public interface Input {
    record MinMax(int min, long max) {}

    record Cut(String head, @WasmLength(Length.TERMINATED) String tail, int at) {}

    record Marked(
            @Transferred(free = "gauge_free") String head,
            @WasmOwned @WasmLength(Length.TERMINATED) String tail,
            @Transferred int at) {}

    record Ended(@Transferred(free = "gauge_free") Gauge first, @WasmOwned @Transferred Gauge second) {}

    @WasmResource
    interface Gauge {}

    @WasmModule("guests/components/multi-value.wasm")
    interface Returned {
        @WasmExport("min_max")
        @WasmOwned
        MinMax numbers(int[] values);

        @WasmExport("cut")
        @Transferred(free = "gauge_free")
        Cut named(String text, int at);

        @WasmExport("cut")
        Marked marked(String text, int at);

        @WasmExport("pair")
        Ended ended(int again);
    }
}
