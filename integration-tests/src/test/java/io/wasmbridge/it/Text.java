package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.ByteView;

/** The example of the README, and the rest of its module. */
@WasmModule("guests/text/text.wasm")
interface Text extends CountingGuest {
    int countVowels(String text);

    void remember(@Transferred String text);

    @WasmOwned
    String recall();

    void forget();

    @Transferred
    String reverse(String text);

    @WasmOwned
    String version();

    void negate(@InOut int[] values);

    @WasmExport("get_wasm_memory_buffer_pointer")
    @WasmBuffer(size = 2)
    ByteView buffer();

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    int[] letterStatistics(String text);

    int wordCount(String text);

    int lineCount(String text);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String upper(String text);

    @WasmOwned
    String lastSummary();
}
