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

/** Results whose length the guest writes where the bridge says. */
@WasmModule("guests/results/out-length.wasm")
interface OutLengthResults extends CountedResults {
    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    byte[] madeI8(int count);

    @Override
    @WasmExport("made_i8")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.OUT_LENGTH)
    byte[] releasedI8(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    byte[] tableI8();

    @Override
    @WasmExport("table_i8")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    ByteView shownI8();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    byte[] echoOwnedI8(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    byte[] echoMadeI8(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    ByteView echoShownI8(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    short[] madeI16(int count);

    @Override
    @WasmExport("made_i16")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.OUT_LENGTH)
    short[] releasedI16(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    short[] tableI16();

    @Override
    @WasmExport("table_i16")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    ShortView shownI16();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    short[] echoOwnedI16(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    short[] echoMadeI16(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    ShortView echoShownI16(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    char[] madeU16(int count);

    @Override
    @WasmExport("made_u16")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.OUT_LENGTH)
    char[] releasedU16(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    char[] tableU16();

    @Override
    @WasmExport("table_u16")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    CharView shownU16();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    char[] echoOwnedU16(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    char[] echoMadeU16(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    CharView echoShownU16(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    int[] madeI32(int count);

    @Override
    @WasmExport("made_i32")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.OUT_LENGTH)
    int[] releasedI32(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    int[] tableI32();

    @Override
    @WasmExport("table_i32")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    IntView shownI32();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    int[] echoOwnedI32(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    int[] echoMadeI32(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    IntView echoShownI32(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    long[] madeI64(int count);

    @Override
    @WasmExport("made_i64")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.OUT_LENGTH)
    long[] releasedI64(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    long[] tableI64();

    @Override
    @WasmExport("table_i64")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    LongView shownI64();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    long[] echoOwnedI64(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    long[] echoMadeI64(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    LongView echoShownI64(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    float[] madeF32(int count);

    @Override
    @WasmExport("made_f32")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.OUT_LENGTH)
    float[] releasedF32(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    float[] tableF32();

    @Override
    @WasmExport("table_f32")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    FloatView shownF32();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    float[] echoOwnedF32(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    float[] echoMadeF32(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    FloatView echoShownF32(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    double[] madeF64(int count);

    @Override
    @WasmExport("made_f64")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.OUT_LENGTH)
    double[] releasedF64(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    double[] tableF64();

    @Override
    @WasmExport("table_f64")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    DoubleView shownF64();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    double[] echoOwnedF64(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    double[] echoMadeF64(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    DoubleView echoShownF64(int pointer, int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    String staticText();

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    String madeText();

    @Override
    @WasmExport("made_text")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.OUT_LENGTH)
    String releasedText();

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    String malformedText();

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    String madeMalformedText();

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    String reversed(String text);

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    String swapKept(@Transferred String text);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    String keptText();

    @Override
    @WasmExport("nothing")
    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    String noText();

    @Override
    @WasmExport("nothing")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    long[] noElements();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    String echoOwnedText(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    String echoMadeText(int pointer, int count);

    @Override
    @WasmExport("echo_after")
    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    String echoMadeTextAfter(String lent, int pointer, int count);

    @Override
    @WasmExport("echo_after")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    int[] echoOwnedI32After(String lent, int pointer, int count);
}
