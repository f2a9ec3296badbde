package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmExport;

/** Asks a module that arrives at run time for a status. */
interface ArrivingKeep {
    @WasmExport("keep")
    @WasmError
    void keep(String text);
}
