package io.wasmbridge.it;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.CharView;
import io.wasmbridge.runtime.DoubleView;
import io.wasmbridge.runtime.FloatView;
import io.wasmbridge.runtime.IntView;
import io.wasmbridge.runtime.LongView;
import io.wasmbridge.runtime.ShortView;

/** Results in an i64, the length in its high half. */
@WasmModule("guests/results/length-high.wasm")
interface LengthHighResults extends CountedResults {
    @Override
    @Transferred
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    byte[] madeI8(int count);

    @Override
    @WasmExport("made_i8")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    byte[] releasedI8(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    byte[] tableI8();

    @Override
    @WasmExport("table_i8")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    ByteView shownI8();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    byte[] echoOwnedI8(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    byte[] echoMadeI8(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    ByteView echoShownI8(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    short[] madeI16(int count);

    @Override
    @WasmExport("made_i16")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    short[] releasedI16(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    short[] tableI16();

    @Override
    @WasmExport("table_i16")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    ShortView shownI16();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    short[] echoOwnedI16(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    short[] echoMadeI16(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    ShortView echoShownI16(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    char[] madeU16(int count);

    @Override
    @WasmExport("made_u16")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    char[] releasedU16(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    char[] tableU16();

    @Override
    @WasmExport("table_u16")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    CharView shownU16();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    char[] echoOwnedU16(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    char[] echoMadeU16(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    CharView echoShownU16(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    int[] madeI32(int count);

    @Override
    @WasmExport("made_i32")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    int[] releasedI32(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    int[] tableI32();

    @Override
    @WasmExport("table_i32")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    IntView shownI32();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    int[] echoOwnedI32(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    int[] echoMadeI32(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    IntView echoShownI32(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    long[] madeI64(int count);

    @Override
    @WasmExport("made_i64")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    long[] releasedI64(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    long[] tableI64();

    @Override
    @WasmExport("table_i64")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    LongView shownI64();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    long[] echoOwnedI64(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    long[] echoMadeI64(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    LongView echoShownI64(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    float[] madeF32(int count);

    @Override
    @WasmExport("made_f32")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    float[] releasedF32(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    float[] tableF32();

    @Override
    @WasmExport("table_f32")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    FloatView shownF32();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    float[] echoOwnedF32(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    float[] echoMadeF32(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    FloatView echoShownF32(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    double[] madeF64(int count);

    @Override
    @WasmExport("made_f64")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    double[] releasedF64(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    double[] tableF64();

    @Override
    @WasmExport("table_f64")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    DoubleView shownF64();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    double[] echoOwnedF64(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    double[] echoMadeF64(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    DoubleView echoShownF64(int pointer, int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    String staticText();

    @Override
    @Transferred
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    String madeText();

    @Override
    @WasmExport("made_text")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    String releasedText();

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    String malformedText();

    @Override
    @Transferred
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    String madeMalformedText();

    @Override
    @Transferred
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    String reversed(String text);

    @Override
    @Transferred
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    String swapKept(@Transferred String text);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    String keptText();

    @Override
    @WasmExport("nothing")
    @Transferred
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    String noText();

    @Override
    @WasmExport("nothing")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    long[] noElements();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    String echoOwnedText(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    String echoMadeText(int pointer, int count);

    @Override
    @WasmExport("echo_after")
    @Transferred
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    String echoMadeTextAfter(String lent, int pointer, int count);

    @Override
    @WasmExport("echo_after")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    int[] echoOwnedI32After(String lent, int pointer, int count);
}
