package example;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmResource;

public interface Input {
    record Opened(Gauge gauge, @Transferred String name, @WasmOwned Gauge other, int colour) {}

    @WasmResource(prefix = "meter_")
    interface Gauge {}

    @WasmModule("guests/components/multi-value.wasm")
    interface Returned {
        Opened opened(int value, boolean malformed, boolean wanted);
    }
}
