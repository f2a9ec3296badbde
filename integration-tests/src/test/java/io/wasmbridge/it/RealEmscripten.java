package io.wasmbridge.it;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.runtime.Bridge;

/** What Emscripten makes of C, with a heap that asks its host to grow; detected by that import. */
@WasmModule("guests/emscripten/resizing.wasm")
interface RealEmscripten extends Bridge {
    int liveBlocks();

    int countVowels(String text);

    @Transferred
    String greet(String name);

    @WasmOwned
    String version();

    long sum(int[] values);

    /** Whether there was room for a block of that size. */
    boolean stretch(int sizeBytes);

    int memoryBytes();

    void giveUp();
}
