package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.runtime.Bridge;

/** Exports that the module has, and exports that it lacks. */
@WasmModule("guests/globals/globals.wasm")
interface OptionalExports extends Bridge {
    int counter();

    @WasmExport(optional = true)
    int addBonus(int value);

    @WasmExport(optional = true)
    long total();

    @WasmExport(value = "version_text", optional = true)
    @WasmOwned
    String version();

    @WasmExport(optional = true)
    @Transferred
    String renderAll(String template, @InOut int[] values);

    @WasmExport(value = "no_such_global", optional = true)
    void tune(double value);
}
