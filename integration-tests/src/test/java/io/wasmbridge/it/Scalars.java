package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmExport;

/** Numbers narrower than the i32 they cross in; a bridge of its own to the guest's bytes when they arrive at run time. */
interface Scalars extends CountingGuest {
    char upperC16(char value);

    @WasmExport("widen_c16")
    long seen(char value);

    @WasmExport("raw")
    char charOf(int value);

    @WasmExport("raw")
    int raw(char value);

    @WasmExport("dirty_u16")
    char dirtyChar(int value);
}
