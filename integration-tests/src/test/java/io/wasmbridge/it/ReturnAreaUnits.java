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

/** Results in an area, the length in bytes or first. */
@WasmModule("guests/results/return-area.wasm")
interface ReturnAreaUnits extends FirstResults {
    @Override
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    @WasmLength(Length.BYTES)
    int[] madeBytesI32(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    @WasmLength(Length.BYTES)
    int[] tableBytesI32();

    @Override
    @WasmExport("table_bytes_i32")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    @WasmLength(Length.BYTES)
    IntView shownBytesI32();

    @Override
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    @WasmLength(first = true)
    int[] madeFirstI32(int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    @WasmLength(value = Length.BYTES, first = true)
    int[] madeFirstBytesI32(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    @WasmLength(first = true)
    int[] tableFirstI32();

    @Override
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    @WasmLength(first = true)
    String madeFirstText();
}
