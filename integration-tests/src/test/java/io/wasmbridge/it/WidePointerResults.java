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

/** Results behind the address of a pointer and a length. */
@WasmModule("guests/returns/wide-pointer.wasm")
interface WidePointerResults extends CountedResults {
    @Override
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    byte[] madeI8(int count);

    @Override
    @WasmExport("made_i8")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.WIDE_POINTER)
    byte[] releasedI8(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    byte[] tableI8();

    @Override
    @WasmExport("table_i8")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    ByteView shownI8();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    byte[] echoOwnedI8(int pointer, int count);

    @Override
    @WasmExport("echo_made")
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    byte[] echoMadeI8(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    ByteView echoShownI8(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    short[] madeI16(int count);

    @Override
    @WasmExport("made_i16")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.WIDE_POINTER)
    short[] releasedI16(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    short[] tableI16();

    @Override
    @WasmExport("table_i16")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    ShortView shownI16();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    short[] echoOwnedI16(int pointer, int count);

    @Override
    @WasmExport("echo_made")
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    short[] echoMadeI16(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    ShortView echoShownI16(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    char[] madeU16(int count);

    @Override
    @WasmExport("made_u16")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.WIDE_POINTER)
    char[] releasedU16(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    char[] tableU16();

    @Override
    @WasmExport("table_u16")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    CharView shownU16();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    char[] echoOwnedU16(int pointer, int count);

    @Override
    @WasmExport("echo_made")
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    char[] echoMadeU16(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    CharView echoShownU16(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    int[] madeI32(int count);

    @Override
    @WasmExport("made_i32")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.WIDE_POINTER)
    int[] releasedI32(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    int[] tableI32();

    @Override
    @WasmExport("table_i32")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    IntView shownI32();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    int[] echoOwnedI32(int pointer, int count);

    @Override
    @WasmExport("echo_made")
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    int[] echoMadeI32(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    IntView echoShownI32(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    long[] madeI64(int count);

    @Override
    @WasmExport("made_i64")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.WIDE_POINTER)
    long[] releasedI64(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    long[] tableI64();

    @Override
    @WasmExport("table_i64")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    LongView shownI64();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    long[] echoOwnedI64(int pointer, int count);

    @Override
    @WasmExport("echo_made")
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    long[] echoMadeI64(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    LongView echoShownI64(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    float[] madeF32(int count);

    @Override
    @WasmExport("made_f32")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.WIDE_POINTER)
    float[] releasedF32(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    float[] tableF32();

    @Override
    @WasmExport("table_f32")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    FloatView shownF32();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    float[] echoOwnedF32(int pointer, int count);

    @Override
    @WasmExport("echo_made")
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    float[] echoMadeF32(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    FloatView echoShownF32(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    double[] madeF64(int count);

    @Override
    @WasmExport("made_f64")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.WIDE_POINTER)
    double[] releasedF64(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    double[] tableF64();

    @Override
    @WasmExport("table_f64")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    DoubleView shownF64();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    double[] echoOwnedF64(int pointer, int count);

    @Override
    @WasmExport("echo_made")
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    double[] echoMadeF64(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    DoubleView echoShownF64(int pointer, int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    String staticText();

    @Override
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    String madeText();

    @Override
    @WasmExport("made_text")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.WIDE_POINTER)
    String releasedText();

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    String malformedText();

    @Override
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    String madeMalformedText();

    @Override
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    String reversed(String text);

    @Override
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    String swapKept(@Transferred String text);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    String keptText();

    @Override
    @WasmExport("made_nothing")
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    String noText();

    @Override
    @WasmExport("nothing")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    long[] noElements();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    String echoOwnedText(int pointer, int count);

    @Override
    @WasmExport("echo_made")
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    String echoMadeText(int pointer, int count);

    @Override
    @WasmExport("echo_after")
    @Transferred
    @WasmReturn(ResultShape.WIDE_POINTER)
    String echoMadeTextAfter(String lent, int pointer, int count);

    @Override
    @WasmExport("echo_after")
    @WasmOwned
    @WasmReturn(ResultShape.WIDE_POINTER)
    int[] echoOwnedI32After(String lent, int pointer, int count);
}
