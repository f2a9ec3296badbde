package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;

/** A guest of AssemblyScript, detected, whose objects are passed by the addresses that the guest itself gives. */
@WasmModule("guests/assemblyscript-objects/minimal.wasm")
interface Collected extends Bridge {
    int remembered();

    void giveUp(int reason);

    void note(int text, double value);

    double chance();
}
