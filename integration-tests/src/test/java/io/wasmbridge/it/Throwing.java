package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;

/** A guest that its host unwinds. */
@WasmModule(value = "guests/imports-throwing/imports-throwing.wasm", imports = Thrower.class)
interface Throwing extends ThrowingGuest {
    @WasmExport("__stack_pointer")
    int stackPointer();
}
