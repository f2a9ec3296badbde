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

/** Results behind the address of two words, the length in bytes or first. */
@WasmModule("guests/returns/wide-pointer.wasm")
interface WidePointerUnits extends FirstResults {
    @Override
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    @WasmLength(Length.BYTES)
    int[] madeBytesI32(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    @WasmLength(Length.BYTES)
    int[] tableBytesI32();

    @Override
    @WasmExport("table_bytes_i32")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    @WasmLength(Length.BYTES)
    IntView shownBytesI32();

    @Override
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    @WasmLength(first = true)
    int[] madeFirstI32(int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    @WasmLength(value = Length.BYTES, first = true)
    int[] madeFirstBytesI32(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    @WasmLength(first = true)
    int[] tableFirstI32();

    @Override
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    @WasmLength(first = true)
    String madeFirstText();
}
