package io.wasmbridge.it;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.Handle;

/** The guest of {@link HandedImports}, arriving at run time; its other imports are left to host functions. */
@WasmModule(imports = ArrivingHandedImports.Some.class, partial = true)
interface ArrivingHandedImports extends CountingGuest {

    @WasmResource(destructor = "counter_end")
    interface Counter extends Handle {}

    /** Some of what the guest imports. */
    @WasmImport("env")
    interface Some {
        int takeCounter(@Transferred Counter counter);

        int takeBlock(@Transferred Allocation block);
    }

    int counterCount();

    int runTakeCounter(int start);

    int runTakeBlock(int size);
}
