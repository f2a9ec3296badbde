package io.wasmbridge.example.guide;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.DoubleView;

@WasmModule("guests/guide/assemblyscript.wasm")
public interface AssemblyScriptGuest extends Bridge {
    int add(int a, int b);

    int countSpaces(String text);

    long sum(int[] values);

    void negate(@InOut int[] values);

    void remember(@Transferred String text);

    int keptBytes();

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    int[] squares(int count);

    @WasmBuffer(size = 4)
    DoubleView getSamples();

    double meanOfSamples();
}
