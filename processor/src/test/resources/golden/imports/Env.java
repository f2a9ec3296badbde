package example;

import io.wasmbridge.annotations.*;
import io.wasmbridge.runtime.*;
import java.util.*;

@WasmImport("env")
public interface Env {
    double add(boolean flag, int result, double host);

    Palette.Colour next(Palette.Colour colour);

    @Unsigned
    long clip(@Unsigned(8) int value);

    void log(Bridge bridge, String text);

    void logMaybe(Optional<String> text);

    void keep(@Transferred int[] values);

    void scale(@WasmLength(Length.BYTES) DoubleView values, double factor);

    String name(int key);

    @WasmReturn(ResultShape.RETURN_AREA)
    int[] values(int count);

    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    Optional<String> packed();

    @WasmReturn(ResultShape.CALLER_BUFFER)
    short[] fill(int key);

    @WasmReturn(ResultShape.OUT_POINTERS)
    float read(int key);

    @WasmReturn(ResultShape.WIDE_POINTER)
    byte[] wide();

    @WasmImport("send-text")
    void send(String text);

    @WasmImport("send-number")
    void send(int number);

    @WasmImport(mayThrow = true)
    void fail(int kind);
}
