package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.IntView;

/** Results in two areas, the length in bytes or first. */
@WasmModule("guests/returns/out-pointers.wasm")
interface OutPointersUnits extends FirstResults {
    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    @WasmLength(Length.BYTES)
    int[] madeBytesI32(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    @WasmLength(Length.BYTES)
    int[] tableBytesI32();

    @Override
    @WasmExport("table_bytes_i32")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    @WasmLength(Length.BYTES)
    IntView shownBytesI32();

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    @WasmLength(first = true)
    int[] madeFirstI32(int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    @WasmLength(value = Length.BYTES, first = true)
    int[] madeFirstBytesI32(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    @WasmLength(first = true)
    int[] tableFirstI32();

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    @WasmLength(first = true)
    String madeFirstText();
}
