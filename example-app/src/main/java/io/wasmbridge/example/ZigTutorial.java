package io.wasmbridge.example;

import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.ByteView;

/** A guest with one global byte, which both sides read and write. */
@WasmModule("wasm/zig-tutorial.wasm")
public interface ZigTutorial extends Bridge {

    /** The counter itself: the same memory, not a copy. */
    @WasmExport("get_counter_ptr")
    @WasmBuffer(size = 1)
    ByteView counter();

    /** The guest adds one to its counter. */
    void increment();
}
