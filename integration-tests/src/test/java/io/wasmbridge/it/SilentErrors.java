package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;

/** Statuses, and a guest that does not say what they mean. */
@WasmModule("guests/errors/errors.wasm")
interface SilentErrors extends CountingGuest {
    @WasmError(message = "describeElsewhere")
    void put(String text);

    @WasmExport(optional = true)
    @WasmOwned
    String describeElsewhere(int code);
}
