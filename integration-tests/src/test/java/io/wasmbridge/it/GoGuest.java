package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.Bridge;

/** A reactor in Go: an allocator of its own, results packed into an i64, and fifteen imports of WASI. */
@WasmModule("guests/go/go.wasm")
interface GoGuest extends Bridge {
    int liveBlocks();

    void collect();

    int add(int a, int b);

    boolean isEven(int number);

    int countSpaces(String text);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String greet(String name);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String shout(String text);

    long sum(int[] values);

    void negate(@InOut int[] values);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    int[] squares(int count);

    long successor(String text);

    void say(String text);
}
