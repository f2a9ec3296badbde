package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;

/** What the wasm-bindgen crate makes of functions of Rust, detected: only what is copied back carries a mark. */
@WasmModule("guests/wasm-bindgen/wasm-bindgen.wasm")
interface BindgenCrate extends Bridge {
    int liveBlocks();

    long addI64(long a, long b);

    String greet(String name);

    String shout(String text);

    String join(String first, String second);

    long sum(int[] values);

    double mean(double[] values);

    int countZeros(byte[] bytes);

    int[] doubled(int[] values);

    double[] halves(double[] values);

    byte[] reversed(byte[] bytes);

    long[] squares(int count);

    void negate(@InOut int[] values);

    void halve(@InOut double[] values);

    void remember(String text);

    int keptBytes();

    void forget();

    int at(int[] values, int index);
}
