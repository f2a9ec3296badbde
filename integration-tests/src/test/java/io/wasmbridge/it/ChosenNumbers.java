package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;

/** A guest whose numbers its host chooses. */
@WasmModule(value = "guests/given/numbers.wasm", partial = true)
interface ChosenNumbers extends Bridge {
    int whole();

    long wide();

    float single();

    double real();

    int advance();
}
