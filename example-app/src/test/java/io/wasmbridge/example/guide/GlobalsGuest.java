package io.wasmbridge.example.guide;

import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.IntView;

@WasmModule("guests/globals/globals.wasm")
public interface GlobalsGuest extends Bridge {
    @WasmBuffer(size = 4)
    IntView table();

    @WasmOwned
    String versionText();

    int sumTable();
}
