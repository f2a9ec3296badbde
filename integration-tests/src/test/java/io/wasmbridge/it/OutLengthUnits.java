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

/** Results with their length, in bytes, in a word of its own. */
@WasmModule("guests/results/out-length.wasm")
interface OutLengthUnits extends ResultUnits {
    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    @WasmLength(Length.BYTES)
    int[] madeBytesI32(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    @WasmLength(Length.BYTES)
    int[] tableBytesI32();

    @Override
    @WasmExport("table_bytes_i32")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    @WasmLength(Length.BYTES)
    IntView shownBytesI32();
}
