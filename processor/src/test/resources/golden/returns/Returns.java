package example;

import io.wasmbridge.annotations.Encoding;
import io.wasmbridge.annotations.ErrorWhen;
import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmString;
import io.wasmbridge.runtime.IntView;
import java.util.Optional;

public interface Returns {
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    String wide(String text);

    @Transferred(free = "release")
    @WasmReturn(ResultShape.WIDE_POINTER)
    int[] wideReleased();

    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    @WasmLength(value = Length.BYTES, first = true)
    IntView wideShown();

    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    Optional<String> widePerhaps(@InOut int[] values);

    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    double[] out(int count);

    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    @WasmLength(first = true)
    String outFirst();

    @WasmReturn(ResultShape.OUT_POINTERS)
    boolean outFlag();

    @WasmReturn(ResultShape.OUT_POINTERS)
    long outLong(String text);

    @WasmReturn(ResultShape.OUT_POINTERS)
    @Unsigned(16)
    int outShort(@Out int[] values);

    @WasmReturn(ResultShape.CALLER_BUFFER)
    String fill(String text);

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 16)
    int[] fillInOut(@InOut int[] values, @Out byte[] bytes);

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 64)
    @WasmLength(Length.BYTES)
    double[] fillBytes();

    @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 32)
    @WasmLength(Length.TERMINATED)
    @WasmString(Encoding.UTF_16LE)
    String fillTerminated();

    @WasmError(value = ErrorWhen.NEGATIVE, message = "say")
    @WasmReturn(ResultShape.CALLER_BUFFER)
    String fillOrFail();

    @WasmError
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    byte[] outOrFail();

    @WasmError(message = "say")
    @WasmReturn(ResultShape.OUT_POINTERS)
    double outDoubleOrFail();

    int say(int status);

    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "length_of")
    String got(int id, String text);

    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, pointer = "last_pointer", length = "last_length")
    byte[] gotLast(long id);

    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "length_for")
    Optional<int[]> gotFor(long id, @InOut int[] values);

    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, pointer = "held", length = "held_length")
    IntView gotHeld();
}
