package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;

/** wasm-bindgen before it passed alignments, detected: no mark says who owns what, or how a result comes back. */
@WasmModule("guests/abis/wbg-1.wasm")
interface BindgenOne extends AbiGuest {
    int stackInUse();

    void shiftStack(int bytes);
}
