package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;

/** wasm-bindgen with areas on the stack, detected. Its imports are served. */
@WasmModule("guests/abis/wbg-2.wasm")
interface BindgenTwo extends AbiGuest {
    int stackInUse();

    void shiftStack(int bytes);

    /** Throws {@code text} where a JavaScript host would catch it. */
    void raise(String text);

    /** The number of an object that the guest holds. */
    int hold();

    void letGo(int object);
}
