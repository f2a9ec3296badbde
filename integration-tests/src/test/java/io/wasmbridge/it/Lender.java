package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;

/** A guest that others borrow from. */
@WasmModule("guests/given/lender.wasm")
interface Lender extends Bridge {
    int firstByte(String text);

    int liveBlocks();

    void copyOwn(int target);

    long count();

    @WasmExport("counter")
    void setCounter(long value);

    int callAt(int index);

    void trap();
}
