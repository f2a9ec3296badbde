package io.wasmbridge.example;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.Bridge;

/** A guest that works on text. */
@WasmModule("wasm/text.wasm")
public interface Text extends Bridge {

    int countVowels(String text);

    int wordCount(String text);

    int lineCount(String text);

    /** The text in upper case, handed over as an address and a length in one i64. */
    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String upper(String text);

    /** How often each of the letters a to z occurs. */
    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    int[] letterStatistics(String text);

    /** What the counts before said, in the guest's own static memory. */
    @WasmOwned
    String lastSummary();

    /** The guest keeps the text. */
    void remember(@Transferred String text);

    /** What the guest keeps. */
    @WasmOwned
    String recall();

    /** The guest frees what it keeps. */
    void forget();

    /** Blocks that were allocated and not freed, counted by the guest. */
    int liveBlocks();
}
