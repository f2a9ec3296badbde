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

/** Results in an area that the bridge provides, as C returns a struct. */
@WasmModule("guests/results/return-area.wasm")
interface ReturnAreaResults extends CountedResults {
    @Override
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    byte[] madeI8(int count);

    @Override
    @WasmExport("made_i8")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.RETURN_AREA)
    byte[] releasedI8(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    byte[] tableI8();

    @Override
    @WasmExport("table_i8")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    ByteView shownI8();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    byte[] echoOwnedI8(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    byte[] echoMadeI8(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    ByteView echoShownI8(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    short[] madeI16(int count);

    @Override
    @WasmExport("made_i16")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.RETURN_AREA)
    short[] releasedI16(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    short[] tableI16();

    @Override
    @WasmExport("table_i16")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    ShortView shownI16();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    short[] echoOwnedI16(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    short[] echoMadeI16(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    ShortView echoShownI16(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    char[] madeU16(int count);

    @Override
    @WasmExport("made_u16")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.RETURN_AREA)
    char[] releasedU16(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    char[] tableU16();

    @Override
    @WasmExport("table_u16")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    CharView shownU16();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    char[] echoOwnedU16(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    char[] echoMadeU16(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    CharView echoShownU16(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    int[] madeI32(int count);

    @Override
    @WasmExport("made_i32")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.RETURN_AREA)
    int[] releasedI32(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    int[] tableI32();

    @Override
    @WasmExport("table_i32")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    IntView shownI32();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    int[] echoOwnedI32(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    int[] echoMadeI32(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    IntView echoShownI32(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    long[] madeI64(int count);

    @Override
    @WasmExport("made_i64")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.RETURN_AREA)
    long[] releasedI64(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    long[] tableI64();

    @Override
    @WasmExport("table_i64")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    LongView shownI64();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    long[] echoOwnedI64(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    long[] echoMadeI64(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    LongView echoShownI64(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    float[] madeF32(int count);

    @Override
    @WasmExport("made_f32")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.RETURN_AREA)
    float[] releasedF32(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    float[] tableF32();

    @Override
    @WasmExport("table_f32")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    FloatView shownF32();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    float[] echoOwnedF32(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    float[] echoMadeF32(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    FloatView echoShownF32(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    double[] madeF64(int count);

    @Override
    @WasmExport("made_f64")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.RETURN_AREA)
    double[] releasedF64(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    double[] tableF64();

    @Override
    @WasmExport("table_f64")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    DoubleView shownF64();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    double[] echoOwnedF64(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    double[] echoMadeF64(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    DoubleView echoShownF64(int pointer, int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    String staticText();

    @Override
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    String madeText();

    @Override
    @WasmExport("made_text")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.RETURN_AREA)
    String releasedText();

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    String malformedText();

    @Override
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    String madeMalformedText();

    @Override
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    String reversed(String text);

    @Override
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    String swapKept(@Transferred String text);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    String keptText();

    @Override
    @WasmExport("nothing")
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    String noText();

    @Override
    @WasmExport("nothing")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    long[] noElements();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    String echoOwnedText(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    String echoMadeText(int pointer, int count);

    @Override
    @WasmExport("echo_after")
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    String echoMadeTextAfter(String lent, int pointer, int count);

    @Override
    @WasmExport("echo_after")
    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    int[] echoOwnedI32After(String lent, int pointer, int count);
}
