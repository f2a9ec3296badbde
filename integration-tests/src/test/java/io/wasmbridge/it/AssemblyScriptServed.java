package io.wasmbridge.it;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;

/** What AssemblyScript's library imports of JavaScript. */
@WasmModule(value = "guests/served/assemblyscript.wasm", abi = Abi.ASSEMBLYSCRIPT)
interface AssemblyScriptServed extends Bridge {
    double wallClock();

    double steadyClock();

    double chance();

    void note(int text);

    void complain(int text);
}
