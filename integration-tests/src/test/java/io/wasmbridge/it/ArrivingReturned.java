package io.wasmbridge.it;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.it.Parts.Cut;
import io.wasmbridge.it.Parts.MinMax;
import io.wasmbridge.it.Parts.Opened;

/** Components that a module which arrives at run time returns. */
@WasmExport
interface ArrivingReturned extends CountingGuest {
    @WasmReturn(ResultShape.MULTI_VALUE)
    MinMax minMax(int[] values);

    @Transferred
    @WasmReturn(ResultShape.MULTI_VALUE)
    Cut cut(String text, int at);

    @WasmReturn(ResultShape.MULTI_VALUE)
    Opened opened(int value, boolean malformed, boolean wanted);
}
