package io.wasmbridge.it;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;

/** Either of the two, when it arrives at run time. */
@WasmModule(abi = Abi.EMSCRIPTEN)
interface ArrivingJumps extends Bridge {
    int parse(@WasmLength(Length.TERMINATED) String text);

    int jumps(int which, boolean again);
}
