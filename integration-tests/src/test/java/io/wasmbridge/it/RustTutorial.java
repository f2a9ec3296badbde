package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.ByteView;

/** A static buffer of two bytes; no allocator. */
@WasmModule("guests/rust-tutorial/rust-tutorial.wasm")
interface RustTutorial extends Bridge {
    void storeValueInWasmMemoryBufferIndexZero(byte value);

    @WasmExport("get_wasm_memory_buffer_pointer")
    @WasmBuffer(size = 2)
    ByteView buffer();

    @WasmExport("get_wasm_memory_buffer_pointer")
    @WasmOwned
    @WasmBuffer(size = 2)
    byte[] copy();

    byte readWasmMemoryBufferAndReturnIndexOne();
}
