package io.wasmbridge.it;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.CharView;
import io.wasmbridge.runtime.DoubleView;
import io.wasmbridge.runtime.FloatView;
import io.wasmbridge.runtime.IntView;
import io.wasmbridge.runtime.LongView;
import io.wasmbridge.runtime.ShortView;

/** Results in two i32, which say so themselves. */
@WasmModule("guests/results/multi-value.wasm")
interface MultiValueResults extends CountedResults {
    @Override
    @Transferred
    byte[] madeI8(int count);

    @Override
    @WasmExport("made_i8")
    @Transferred(free = "release_text")
    byte[] releasedI8(int count);

    @Override
    @WasmOwned
    byte[] tableI8();

    @Override
    @WasmExport("table_i8")
    @WasmOwned
    ByteView shownI8();

    @Override
    @WasmExport("echo")
    @WasmOwned
    byte[] echoOwnedI8(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    byte[] echoMadeI8(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    ByteView echoShownI8(int pointer, int count);

    @Override
    @Transferred
    short[] madeI16(int count);

    @Override
    @WasmExport("made_i16")
    @Transferred(free = "release_text")
    short[] releasedI16(int count);

    @Override
    @WasmOwned
    short[] tableI16();

    @Override
    @WasmExport("table_i16")
    @WasmOwned
    ShortView shownI16();

    @Override
    @WasmExport("echo")
    @WasmOwned
    short[] echoOwnedI16(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    short[] echoMadeI16(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    ShortView echoShownI16(int pointer, int count);

    @Override
    @Transferred
    char[] madeU16(int count);

    @Override
    @WasmExport("made_u16")
    @Transferred(free = "release_text")
    char[] releasedU16(int count);

    @Override
    @WasmOwned
    char[] tableU16();

    @Override
    @WasmExport("table_u16")
    @WasmOwned
    CharView shownU16();

    @Override
    @WasmExport("echo")
    @WasmOwned
    char[] echoOwnedU16(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    char[] echoMadeU16(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    CharView echoShownU16(int pointer, int count);

    @Override
    @Transferred
    int[] madeI32(int count);

    @Override
    @WasmExport("made_i32")
    @Transferred(free = "release_text")
    int[] releasedI32(int count);

    @Override
    @WasmOwned
    int[] tableI32();

    @Override
    @WasmExport("table_i32")
    @WasmOwned
    IntView shownI32();

    @Override
    @WasmExport("echo")
    @WasmOwned
    int[] echoOwnedI32(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    int[] echoMadeI32(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    IntView echoShownI32(int pointer, int count);

    @Override
    @Transferred
    long[] madeI64(int count);

    @Override
    @WasmExport("made_i64")
    @Transferred(free = "release_text")
    long[] releasedI64(int count);

    @Override
    @WasmOwned
    long[] tableI64();

    @Override
    @WasmExport("table_i64")
    @WasmOwned
    LongView shownI64();

    @Override
    @WasmExport("echo")
    @WasmOwned
    long[] echoOwnedI64(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    long[] echoMadeI64(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    LongView echoShownI64(int pointer, int count);

    @Override
    @Transferred
    float[] madeF32(int count);

    @Override
    @WasmExport("made_f32")
    @Transferred(free = "release_text")
    float[] releasedF32(int count);

    @Override
    @WasmOwned
    float[] tableF32();

    @Override
    @WasmExport("table_f32")
    @WasmOwned
    FloatView shownF32();

    @Override
    @WasmExport("echo")
    @WasmOwned
    float[] echoOwnedF32(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    float[] echoMadeF32(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    FloatView echoShownF32(int pointer, int count);

    @Override
    @Transferred
    double[] madeF64(int count);

    @Override
    @WasmExport("made_f64")
    @Transferred(free = "release_text")
    double[] releasedF64(int count);

    @Override
    @WasmOwned
    double[] tableF64();

    @Override
    @WasmExport("table_f64")
    @WasmOwned
    DoubleView shownF64();

    @Override
    @WasmExport("echo")
    @WasmOwned
    double[] echoOwnedF64(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    double[] echoMadeF64(int pointer, int count);

    @Override
    @WasmExport("echo")
    @WasmOwned
    DoubleView echoShownF64(int pointer, int count);

    @Override
    @WasmOwned
    String staticText();

    @Override
    @Transferred
    String madeText();

    @Override
    @WasmExport("made_text")
    @Transferred(free = "release_text")
    String releasedText();

    @Override
    @WasmOwned
    String malformedText();

    @Override
    @Transferred
    String madeMalformedText();

    @Override
    @Transferred
    String reversed(String text);

    @Override
    @Transferred
    String swapKept(@Transferred String text);

    @Override
    @WasmOwned
    String keptText();

    @Override
    @WasmExport("nothing")
    @Transferred
    String noText();

    @Override
    @WasmExport("nothing")
    @WasmOwned
    long[] noElements();

    @Override
    @WasmExport("echo")
    @WasmOwned
    String echoOwnedText(int pointer, int count);

    @Override
    @WasmExport("echo")
    @Transferred
    String echoMadeText(int pointer, int count);

    @Override
    @WasmExport("echo_after")
    @Transferred
    String echoMadeTextAfter(String lent, int pointer, int count);

    @Override
    @WasmExport("echo_after")
    @WasmOwned
    int[] echoOwnedI32After(String lent, int pointer, int count);
}
