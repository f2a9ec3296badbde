package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.runtime.Handle;
import java.util.Optional;

@WasmModule("guests/resources/resources.wasm")
public interface Input {
    @WasmExport("counter_new")
    Gauge gauge(int start);

    @WasmExport("find_counter")
    Optional<Several> several(int value);

    @WasmExport("shared_counter")
    @WasmOwned
    Kept kept();

    /** Nothing is called {@code gauge_free}. */
    @WasmResource
    interface Gauge extends Handle {
        @WasmExport("counter_value")
        int value();
    }

    /** The methods are exports of its own, what ends it is not. */
    @WasmResource(prefix = "fault_")
    interface Several extends Handle {}

    /** The host ends none, so that nothing is missing. */
    @WasmResource
    interface Kept extends Handle {}
}
