package com.example.text;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.ByteView;

/** The example of the README. */
@WasmModule("wasm/text.wasm")
public interface Text extends Bridge {
    int countVowels(String text);

    void remember(@Transferred String text);

    @Transferred
    String reverse(String text);

    @WasmOwned
    String version();

    void negate(@InOut int[] values);

    @WasmExport("get_wasm_memory_buffer_pointer")
    @WasmBuffer(size = 2)
    ByteView buffer();
}
