package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;

/** The same crate as cargo leaves it: no stack pointer to take an area from, and imports that only describe. */
@WasmModule(value = "guests/wasm-bindgen/raw.wasm", partial = true)
interface BindgenRaw extends Bridge {
    int liveBlocks();

    String greet(String name);

    String join(String first, String second);

    int[] doubled(int[] values);

    long[] squares(int count);

    void negate(@InOut int[] values);
}
