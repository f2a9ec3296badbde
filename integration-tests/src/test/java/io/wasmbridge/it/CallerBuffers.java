package io.wasmbridge.it;

import io.wasmbridge.annotations.Encoding;
import io.wasmbridge.annotations.ErrorWhen;
import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmString;
import java.nio.IntBuffer;

/** Results that the guest writes to a buffer of the bridge, which is first of 256 elements, or of four. */
@WasmModule("guests/returns/caller-buffer.wasm")
interface CallerBuffers extends ShapesGuest {
    @WasmReturn(ResultShape.CALLER_BUFFER)
    byte[] fillI8(int count);

    @WasmExport("fill_i8")
    @WasmReturn(ResultShape.CALLER_BUFFER)
    boolean[] fillFlags(int count);

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
    short[] fillI16(int count);

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
    char[] fillU16(int count);

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
    int[] fillI32(int count);

    @WasmExport("fill_i32")
    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
    IntBuffer fillBuffer(int count);

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
    long[] fillI64(int count);

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
    float[] fillF32(int count);

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
    double[] fillF64(int count);

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
    int[] askI32(int count);

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
    double[] askF64(int count);

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
    @WasmLength(Length.BYTES)
    int[] fillBytesI32(int count);

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
    byte[] fillWide(int count);

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 8)
    @WasmLength(Length.TERMINATED)
    String print(String text);

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 8)
    String copyText(String text);

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 8)
    @WasmString(Encoding.UTF_16LE)
    String copyUnits(@WasmString(Encoding.UTF_16LE) String text);

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 2)
    String copyMalformed();

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
    int[] doubleAndCopy(@InOut int[] values);

    void beginEcho();

    int callCount();

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
    byte[] echoLength(int first, int then);

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
    @WasmLength(Length.BYTES)
    int[] echoBytes(int first, int then);

    @WasmExport("echo_length")
    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
    @WasmLength(Length.TERMINATED)
    String echoTerminated(int first, int then);

    @WasmExport("echo_length")
    @WasmError(ErrorWhen.NEGATIVE)
    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
    byte[] echoOrFail(int first, int then);

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
    byte[] echoWide(long first, long then);
}
