package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.runtime.Bridge;

/** Dates by the C library of Emscripten, which leaves them to its host. */
@WasmModule("guests/emscripten-time/time.wasm")
interface EmscriptenTime extends Bridge {
    int localField(int seconds, int field);

    int utcField(int seconds, int field);

    int made(int year, int month, int day, int hour, int minute, int second, boolean utc);

    int madeField(int field);

    @WasmOwned
    String zoneName();
}
