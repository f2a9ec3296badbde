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

/** Results whose length another export gives, in bytes. */
@WasmModule("guests/returns/getters.wasm")
interface GettersUnits extends ResultUnits {
    @Override
    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    @WasmLength(Length.BYTES)
    int[] madeBytesI32(int count);

    @Override
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    @WasmLength(Length.BYTES)
    int[] tableBytesI32();

    @Override
    @WasmExport("table_bytes_i32")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    @WasmLength(Length.BYTES)
    IntView shownBytesI32();
}
