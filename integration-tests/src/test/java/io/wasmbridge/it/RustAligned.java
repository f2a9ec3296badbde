package io.wasmbridge.it;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;

/** {@code alloc(len, align)} and {@code dealloc(ptr, len, align)}, the ABI said. */
@WasmModule(value = "guests/rust-alloc/rust-aligned.wasm", abi = Abi.RUST)
interface RustAligned extends RustGuest {
    /** What was never written is zero: no elements and their terminator. */
    @WasmExport("alloc")
    @Transferred
    @WasmLength(Length.TERMINATED)
    int[] terminated(int sizeBytes, int alignBytes);

    @WasmExport("alloc")
    @Transferred
    @WasmBuffer(size = 4)
    long[] fixed(int sizeBytes, int alignBytes);
}
