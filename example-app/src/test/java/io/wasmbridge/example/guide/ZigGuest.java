package io.wasmbridge.example.guide;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.DoubleView;

@WasmModule("guests/guide/zig.wasm")
public interface ZigGuest extends Bridge {
    int add(int a, int b);

    int countSpaces(String text);

    long sum(int[] values);

    void negate(@InOut int[] values);

    void remember(@Transferred String text);

    int keptBytes();

    @Transferred
    String greet(String name);

    @Transferred
    int[] squares(int count);

    @WasmOwned
    String version();

    @WasmBuffer(size = 4)
    DoubleView getSamples();

    double meanOfSamples();
}
