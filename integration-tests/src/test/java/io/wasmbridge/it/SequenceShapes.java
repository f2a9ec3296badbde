package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;

/** Sequences of characters, both ways. */
@WasmModule("guests/shapes/shapes.wasm")
interface SequenceShapes extends ShapesGuest {
    long hashString(CharSequence text);

    long hashTerminated(@WasmLength(Length.TERMINATED) CharSequence text);

    int capacity16(@WasmBuffer(size = 16) CharSequence text);

    int concatTerminated(CharSequence first, String second);

    void keepString(@Transferred CharSequence text);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    CharSequence keptString();

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    CharSequence reversePacked(CharSequence text);

    @Transferred
    CharSequence madeText();

    @WasmOwned
    CharSequence staticText();

    @WasmExport("static_text")
    @WasmBuffer(size = 15)
    CharSequence staticTextFixed();
}
