package io.wasmbridge.it;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmModule;

/** Zig, detected by a {@code free} that takes the size: an allocator that may give any address. */
@WasmModule("guests/abis/zig.wasm")
interface ZigAbi extends AbiGuest {
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
