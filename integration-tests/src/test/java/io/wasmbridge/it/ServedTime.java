package io.wasmbridge.it;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.IntView;

/** Dates as newer versions of Emscripten ask for them, at any address. */
@WasmModule(value = "guests/served-time/served-time.wasm", abi = Abi.EMSCRIPTEN)
interface ServedTime extends CountingGuest {
    @WasmBuffer(size = 11)
    IntView dateAt();

    void breakDown(long seconds, int target);

    void breakDownHalves(long seconds, int target);

    long putTogether(int from);

    long putTogetherHalves(int from);
}
