package io.wasmbridge.it;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;

/** Calls by any place what may be left by {@code longjmp}; the module says where it goes on from, or does not. */
@WasmModule(abi = Abi.EMSCRIPTEN)
interface ServedJumps extends CountingGuest {
    int placeOf(int which);

    @WasmExport("invoke")
    int invoked(int place, int argument);

    int told();
}
