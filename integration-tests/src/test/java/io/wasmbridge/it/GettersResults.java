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

/** Results whose length another export gives. */
@WasmModule("guests/returns/getters.wasm")
interface GettersResults extends CountedResults {
    @Override
    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    byte[] madeI8(int count);

    @Override
    @WasmExport("made_i8")
    @Transferred(free = "release_text")
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    byte[] releasedI8(int count);

    @Override
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    byte[] tableI8();

    @Override
    @WasmExport("table_i8")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    ByteView shownI8();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    byte[] echoOwnedI8(int pointer, int count);

    @Override
    @WasmExport("echo_made")
    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    byte[] echoMadeI8(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    ByteView echoShownI8(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    short[] madeI16(int count);

    @Override
    @WasmExport("made_i16")
    @Transferred(free = "release_text")
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    short[] releasedI16(int count);

    @Override
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    short[] tableI16();

    @Override
    @WasmExport("table_i16")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    ShortView shownI16();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    short[] echoOwnedI16(int pointer, int count);

    @Override
    @WasmExport("echo_made")
    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    short[] echoMadeI16(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    ShortView echoShownI16(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    char[] madeU16(int count);

    @Override
    @WasmExport("made_u16")
    @Transferred(free = "release_text")
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    char[] releasedU16(int count);

    @Override
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    char[] tableU16();

    @Override
    @WasmExport("table_u16")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    CharView shownU16();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    char[] echoOwnedU16(int pointer, int count);

    @Override
    @WasmExport("echo_made")
    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    char[] echoMadeU16(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    CharView echoShownU16(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    int[] madeI32(int count);

    @Override
    @WasmExport("made_i32")
    @Transferred(free = "release_text")
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    int[] releasedI32(int count);

    @Override
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    int[] tableI32();

    @Override
    @WasmExport("table_i32")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    IntView shownI32();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    int[] echoOwnedI32(int pointer, int count);

    @Override
    @WasmExport("echo_made")
    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    int[] echoMadeI32(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    IntView echoShownI32(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    long[] madeI64(int count);

    @Override
    @WasmExport("made_i64")
    @Transferred(free = "release_text")
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    long[] releasedI64(int count);

    @Override
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    long[] tableI64();

    @Override
    @WasmExport("table_i64")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    LongView shownI64();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    long[] echoOwnedI64(int pointer, int count);

    @Override
    @WasmExport("echo_made")
    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    long[] echoMadeI64(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    LongView echoShownI64(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    float[] madeF32(int count);

    @Override
    @WasmExport("made_f32")
    @Transferred(free = "release_text")
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    float[] releasedF32(int count);

    @Override
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    float[] tableF32();

    @Override
    @WasmExport("table_f32")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    FloatView shownF32();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    float[] echoOwnedF32(int pointer, int count);

    @Override
    @WasmExport("echo_made")
    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    float[] echoMadeF32(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    FloatView echoShownF32(int pointer, int count);

    @Override
    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    double[] madeF64(int count);

    @Override
    @WasmExport("made_f64")
    @Transferred(free = "release_text")
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    double[] releasedF64(int count);

    @Override
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    double[] tableF64();

    @Override
    @WasmExport("table_f64")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    DoubleView shownF64();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    double[] echoOwnedF64(int pointer, int count);

    @Override
    @WasmExport("echo_made")
    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    double[] echoMadeF64(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    DoubleView echoShownF64(int pointer, int count);

    @Override
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    String staticText();

    @Override
    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    String madeText();

    @Override
    @WasmExport("made_text")
    @Transferred(free = "release_text")
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    String releasedText();

    @Override
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    String malformedText();

    @Override
    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    String madeMalformedText();

    @Override
    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    String reversed(String text);

    @Override
    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    String swapKept(@Transferred String text);

    @Override
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    String keptText();

    @Override
    @WasmExport("made_nothing")
    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    String noText();

    @Override
    @WasmExport("nothing")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    long[] noElements();

    @Override
    @WasmExport("echo")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    String echoOwnedText(int pointer, int count);

    @Override
    @WasmExport("echo_made")
    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    String echoMadeText(int pointer, int count);

    @Override
    @WasmExport("echo_after")
    @Transferred
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    String echoMadeTextAfter(String lent, int pointer, int count);

    @Override
    @WasmExport("echo_after")
    @WasmOwned
    @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
    int[] echoOwnedI32After(String lent, int pointer, int count);
}
