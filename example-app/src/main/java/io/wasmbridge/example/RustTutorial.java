package io.wasmbridge.example;

import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.ByteView;

/** A guest with one static buffer of two bytes, which both sides read and write. */
@WasmModule("wasm/rust-tutorial.wasm")
public interface RustTutorial extends Bridge {

    /** The guest stores {@code value} at index 0 of its buffer. */
    @WasmExport("store_value_in_wasm_memory_buffer_index_zero")
    void store(byte value);

    /** The guest reads index 1 of its buffer. */
    @WasmExport("read_wasm_memory_buffer_and_return_index_one")
    byte read();

    /** The buffer itself: the same memory, not a copy. */
    @WasmExport("get_wasm_memory_buffer_pointer")
    @WasmBuffer(size = 2)
    ByteView buffer();
}
