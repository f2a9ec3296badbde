package example;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.runtime.Handle;
import java.util.List;

@WasmModule("guests/resources/resources.wasm")
public interface Input {
    @WasmExport("counter_new")
    Counter[] several(int start);

    @WasmExport("counter_new")
    List<Counter> listed(int start);

    @WasmExport("sum_counters")
    int sum(@Out Counter one, @InOut Counter other);

    @WasmExport("measure_counter")
    int unsigned(@Unsigned Counter counter);

    @WasmExport("measure_counter")
    int generic(Generic<String> counter);

    @WasmExport("measure_counter")
    int closed(Closed counter);

    @WasmExport("measure_counter")
    int made(Made counter);

    @WasmExport("counter_new")
    Counter counter(int start);

    @WasmResource
    interface Counter extends Handle {
        @WasmExport("counter_add")
        int add(Integer more);
    }

    @WasmResource
    interface Generic<T> extends Handle {}

    @WasmResource
    sealed interface Closed extends Handle permits Open {}

    non-sealed interface Open extends Closed {}

    @WasmResource
    abstract class Made implements Handle {}
}

class Outer {
    @WasmResource
    private interface Hidden extends Handle {}

    @WasmModule("guests/resources/resources.wasm")
    interface Nested {
        int measureCounter(Hidden counter);
    }

    /** No bridge uses it. */
    @WasmResource
    private interface Unused extends Handle {
        int add(Integer more);
    }
}

@WasmModule("guests/resources/resources.wasm")
@WasmResource
interface Both {}
