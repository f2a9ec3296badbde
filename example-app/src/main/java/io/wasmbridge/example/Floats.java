package io.wasmbridge.example;

import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.DoubleView;

/** A guest with three doubles twice, and a memory that grows. */
@WasmModule("wasm/floats.wasm")
public interface Floats extends Bridge {

    /** Three doubles whose address is a multiple of 8. */
    @WasmExport("get_aligned_pointer")
    @WasmBuffer(size = 3)
    DoubleView aligned();

    /** One byte, and three doubles right behind it. */
    @WasmExport("get_record_pointer")
    @WasmBuffer(size = 25)
    ByteView packedRecord();

    /** The sum of the three, as the guest reads them. */
    double sumAligned();

    /** The sum of the three behind the byte, as the guest reads them. */
    double sumRecord();

    /** The guest grows its memory: the number of pages before, or -1. */
    int grow(int pages);
}
