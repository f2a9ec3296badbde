package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmLength;

/** Imports that implement themselves. */
@WasmImport("clock")
interface Clock {

    default long nowMillis() {
        return 1_700_000_000_000L;
    }

    @WasmLength(Length.TERMINATED)
    default String zone() {
        return "Europe/Zürich";
    }

    /** Not imported by the guest: another may. */
    default int ticks() {
        return 0;
    }
}
