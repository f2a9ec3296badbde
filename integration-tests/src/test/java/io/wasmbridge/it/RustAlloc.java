package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;

/** {@code alloc(len)} and {@code dealloc(ptr, len)}, detected. */
@WasmModule("guests/rust-alloc/rust-alloc.wasm")
interface RustAlloc extends RustGuest {
    /** What was never written is zero: no elements and their terminator. */
    @WasmExport("alloc")
    @Transferred
    @WasmLength(Length.TERMINATED)
    int[] terminated(int sizeBytes);

    @WasmExport("alloc")
    @Transferred
    @WasmBuffer(size = 4)
    long[] fixed(int sizeBytes);
}
