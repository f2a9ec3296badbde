package io.wasmbridge.it;

import io.wasmbridge.annotations.Encoding;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmString;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.IntView;
import java.util.EnumSet;
import java.util.Optional;

/** What the guest of {@link TypedImports} imports: everything that it can pass, and everything that it can be given. */
@WasmImport("env")
interface Env {

    /** Of three constants: a guest can pass numbers that are none. */
    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    double mix(boolean flag, byte small, short half, char letter, int word, long wide, float single, double dual);

    boolean flip(boolean flag);

    byte toByte(byte value);

    short toShort(short value);

    char toChar(char value);

    @Unsigned
    long toUnsigned(@Unsigned long value);

    float halfOf(float value);

    Colour nextColour(Colour colour);

    EnumSet<Colour> toggled(EnumSet<Colour> colours);

    long longOf(long value);

    void log(String text);

    void logC(String text);

    void logMaybe(Optional<String> text);

    void logUtf16(@WasmString(Encoding.UTF_16LE) String text);

    void logPrefixed(@WasmLength(Length.PREFIX) String text);

    void logLengthFirst(@WasmLength(first = true) String text);

    void logGiven(@WasmLength(parameter = "length") String text, int priority, int length);

    long sumInts(int[] values);

    double sumDoubles(double[] values);

    int sumThree(@WasmBuffer(size = 3) int[] values);

    long sumInBytes(@WasmLength(Length.BYTES) long[] values);

    void negate(@WasmOwned IntView values);

    void keepText(@Transferred String text);

    void keepC(@Transferred String text);

    int keepInts(@Transferred int[] values);

    Optional<String> nameC(int key);

    @WasmLength(Length.PREFIX)
    String namePrefixed(int key);

    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String namePacked(int key);

    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    String namePackedLow(int key);

    @WasmReturn(ResultShape.RETURN_AREA)
    String nameArea(int key);

    @WasmReturn(ResultShape.OUT_POINTERS)
    String nameOut(int key);

    @WasmReturn(ResultShape.OUT_LENGTH)
    String nameOutLength(int key);

    @WasmReturn(ResultShape.WIDE_POINTER)
    String nameWide(int key);

    @WasmReturn(ResultShape.CALLER_BUFFER)
    String nameBuffer(int key);

    @WasmReturn(ResultShape.CALLER_BUFFER)
    @WasmLength(Length.TERMINATED)
    String nameBufferC(int key);

    @WasmReturn(ResultShape.RETURN_AREA)
    int[] intsArea(int count);

    @WasmReturn(ResultShape.CALLER_BUFFER)
    int[] intsBuffer(int count);

    @WasmReturn(ResultShape.OUT_POINTERS)
    double storeDouble(double value);

    @WasmReturn(ResultShape.OUT_POINTERS)
    byte storeByte(int value);

    @WasmImport("send-text")
    int send(String text);

    @WasmImport("send-number")
    int send(int number);

    int callBack(Bridge bridge, int depth);

    void fail(int kind);
}
