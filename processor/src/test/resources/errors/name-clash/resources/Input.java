package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.runtime.Handle;

@WasmModule("guests/resources/resources.wasm")
public interface Input {
    Counter counterNew(int start);

    @WasmExport("counter_new")
    Other other(int start);

    @WasmResource
    interface Counter extends Handle {
        @Override
        int address();

        @WasmExport("counter_free")
        @Override
        void close();

        /** Of every bridge, but of no resource. */
        @WasmExport("counter_value")
        int memory();
    }

    @WasmResource(destructor = "counter_free")
    interface Other {
        @WasmExport("counter_value")
        long address();

        default boolean closed() {
            return true;
        }

        @WasmExport("counter_value")
        @Override
        int hashCode();
    }
}
