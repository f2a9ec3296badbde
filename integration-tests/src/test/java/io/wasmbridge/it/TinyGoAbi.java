package io.wasmbridge.it;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmModule;

/** TinyGo: {@code malloc(0)} is 0, and an i64 packs the pointer high. */
@WasmModule(value = "guests/abis/tinygo.wasm", abi = Abi.TINYGO)
interface TinyGoAbi extends AbiGuest {
    @Override
    @Transferred
    String reversed(String text);

    @Override
    @Transferred
    double[] doubled(double[] values);

    @Override
    @Transferred
    String malformedText();
}
