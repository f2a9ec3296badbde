package io.wasmbridge.it;

import io.wasmbridge.annotations.ErrorWhen;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.it.Parts.Cut;
import io.wasmbridge.it.Parts.MinMax;
import io.wasmbridge.it.Parts.Opened;
import io.wasmbridge.it.Parts.Placed;

/** Components that a module which arrives at run time writes. */
@WasmExport
interface ArrivingWritten extends CountingGuest {
    @WasmReturn(ResultShape.OUT_POINTERS)
    MinMax minMax(int[] values);

    @Transferred
    @WasmError
    @WasmReturn(ResultShape.OUT_POINTERS)
    Cut tryCut(String text, int at);

    @WasmError(ErrorWhen.NEGATIVE)
    @WasmReturn(ResultShape.OUT_POINTERS)
    Opened opened(int value, boolean malformed, boolean wanted);

    @WasmReturn(ResultShape.OUT_POINTERS)
    Placed place(int id);
}
