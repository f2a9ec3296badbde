package io.wasmbridge.it;

import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.CharView;
import io.wasmbridge.runtime.DoubleView;
import io.wasmbridge.runtime.FloatView;
import io.wasmbridge.runtime.IntView;
import io.wasmbridge.runtime.LongView;
import io.wasmbridge.runtime.ShortView;

/**
 * What the results guest does, in whichever shape its results come back: each is a pointer and a number of elements. Each shape has
 * an interface that says for every method how it comes back, and who owns it.
 */
interface CountedResults extends ShapesGuest {
    byte[] madeI8(int count);

    byte[] releasedI8(int count);

    byte[] tableI8();

    ByteView shownI8();

    byte[] echoOwnedI8(int pointer, int count);

    byte[] echoMadeI8(int pointer, int count);

    ByteView echoShownI8(int pointer, int count);

    short[] madeI16(int count);

    short[] releasedI16(int count);

    short[] tableI16();

    ShortView shownI16();

    short[] echoOwnedI16(int pointer, int count);

    short[] echoMadeI16(int pointer, int count);

    ShortView echoShownI16(int pointer, int count);

    char[] madeU16(int count);

    char[] releasedU16(int count);

    char[] tableU16();

    CharView shownU16();

    char[] echoOwnedU16(int pointer, int count);

    char[] echoMadeU16(int pointer, int count);

    CharView echoShownU16(int pointer, int count);

    int[] madeI32(int count);

    int[] releasedI32(int count);

    int[] tableI32();

    IntView shownI32();

    int[] echoOwnedI32(int pointer, int count);

    int[] echoMadeI32(int pointer, int count);

    IntView echoShownI32(int pointer, int count);

    long[] madeI64(int count);

    long[] releasedI64(int count);

    long[] tableI64();

    LongView shownI64();

    long[] echoOwnedI64(int pointer, int count);

    long[] echoMadeI64(int pointer, int count);

    LongView echoShownI64(int pointer, int count);

    float[] madeF32(int count);

    float[] releasedF32(int count);

    float[] tableF32();

    FloatView shownF32();

    float[] echoOwnedF32(int pointer, int count);

    float[] echoMadeF32(int pointer, int count);

    FloatView echoShownF32(int pointer, int count);

    double[] madeF64(int count);

    double[] releasedF64(int count);

    double[] tableF64();

    DoubleView shownF64();

    double[] echoOwnedF64(int pointer, int count);

    double[] echoMadeF64(int pointer, int count);

    DoubleView echoShownF64(int pointer, int count);

    String staticText();

    String madeText();

    String releasedText();

    String malformedText();

    String madeMalformedText();

    String reversed(String text);

    String swapKept(String text);

    String keptText();

    String noText();

    long[] noElements();

    String echoOwnedText(int pointer, int count);

    String echoMadeText(int pointer, int count);

    String echoMadeTextAfter(String lent, int pointer, int count);

    int[] echoOwnedI32After(String lent, int pointer, int count);

    void releaseText(int block);

    void trapNow();

    int divide(int dividend, int divisor);
}
