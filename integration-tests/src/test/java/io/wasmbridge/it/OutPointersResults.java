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

/** Results whose pointer and length the guest writes to an area each. */
@WasmModule("guests/returns/out-pointers.wasm")
interface OutPointersResults extends CountedResults {
    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    byte[] madeI8(int count);

    @Override
    @WasmExport("made_i8")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.OUT_POINTERS)
    byte[] releasedI8(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    byte[] tableI8();

    @Override
    @WasmExport("table_i8")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    ByteView shownI8();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    byte[] echoOwnedI8(int pointer, int count);

    @Override
    @WasmExport("echo_made")
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    byte[] echoMadeI8(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    ByteView echoShownI8(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    short[] madeI16(int count);

    @Override
    @WasmExport("made_i16")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.OUT_POINTERS)
    short[] releasedI16(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    short[] tableI16();

    @Override
    @WasmExport("table_i16")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    ShortView shownI16();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    short[] echoOwnedI16(int pointer, int count);

    @Override
    @WasmExport("echo_made")
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    short[] echoMadeI16(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    ShortView echoShownI16(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    char[] madeU16(int count);

    @Override
    @WasmExport("made_u16")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.OUT_POINTERS)
    char[] releasedU16(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    char[] tableU16();

    @Override
    @WasmExport("table_u16")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    CharView shownU16();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    char[] echoOwnedU16(int pointer, int count);

    @Override
    @WasmExport("echo_made")
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    char[] echoMadeU16(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    CharView echoShownU16(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    int[] madeI32(int count);

    @Override
    @WasmExport("made_i32")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.OUT_POINTERS)
    int[] releasedI32(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    int[] tableI32();

    @Override
    @WasmExport("table_i32")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    IntView shownI32();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    int[] echoOwnedI32(int pointer, int count);

    @Override
    @WasmExport("echo_made")
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    int[] echoMadeI32(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    IntView echoShownI32(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    long[] madeI64(int count);

    @Override
    @WasmExport("made_i64")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.OUT_POINTERS)
    long[] releasedI64(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    long[] tableI64();

    @Override
    @WasmExport("table_i64")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    LongView shownI64();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    long[] echoOwnedI64(int pointer, int count);

    @Override
    @WasmExport("echo_made")
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    long[] echoMadeI64(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    LongView echoShownI64(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    float[] madeF32(int count);

    @Override
    @WasmExport("made_f32")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.OUT_POINTERS)
    float[] releasedF32(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    float[] tableF32();

    @Override
    @WasmExport("table_f32")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    FloatView shownF32();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    float[] echoOwnedF32(int pointer, int count);

    @Override
    @WasmExport("echo_made")
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    float[] echoMadeF32(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    FloatView echoShownF32(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    double[] madeF64(int count);

    @Override
    @WasmExport("made_f64")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.OUT_POINTERS)
    double[] releasedF64(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    double[] tableF64();

    @Override
    @WasmExport("table_f64")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    DoubleView shownF64();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    double[] echoOwnedF64(int pointer, int count);

    @Override
    @WasmExport("echo_made")
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    double[] echoMadeF64(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    DoubleView echoShownF64(int pointer, int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    String staticText();

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    String madeText();

    @Override
    @WasmExport("made_text")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.OUT_POINTERS)
    String releasedText();

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    String malformedText();

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    String madeMalformedText();

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    String reversed(String text);

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    String swapKept(@Transferred String text);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    String keptText();

    @Override
    @WasmExport("made_nothing")
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    String noText();

    @Override
    @WasmExport("nothing")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    long[] noElements();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    String echoOwnedText(int pointer, int count);

    @Override
    @WasmExport("echo_made")
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    String echoMadeText(int pointer, int count);

    @Override
    @WasmExport("echo_after")
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    String echoMadeTextAfter(String lent, int pointer, int count);

    @Override
    @WasmExport("echo_after")
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    int[] echoOwnedI32After(String lent, int pointer, int count);
}
