package io.wasmbridge.it;

import io.wasmbridge.annotations.ErrorWhen;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmReturn;

/** Buffers of the caller's that a module which arrives at run time fills, and says how far in an i32 or an i64. */
@WasmExport
interface ArrivingBuffers extends CountingGuest {
    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
    byte[] fillWide(int count);

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
    @WasmExport("fill_i8")
    byte[] fillNarrow(int count);

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
    byte[] echoWide(long first, long then);

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
    byte[] echoLength(int first, int then);

    @WasmExport("echo_length")
    @WasmError(ErrorWhen.NEGATIVE)
    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
    byte[] echoOrFail(int first, int then);

    void beginEcho();
}
