package example;

import io.wasmbridge.annotations.HostOwned;
import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.CharView;
import io.wasmbridge.runtime.DoubleView;
import io.wasmbridge.runtime.FloatView;
import io.wasmbridge.runtime.IntView;
import io.wasmbridge.runtime.LongView;
import io.wasmbridge.runtime.ShortView;

public interface Everything extends Bridge {
    void nothing();

    void scalars(boolean flag, byte b, short s, int i, long l, float f, double d);

    boolean aBoolean();

    byte aByte();

    short aShort();

    int anInt();

    long aLong();

    float aFloat(float value);

    double aDouble(double value);

    void counted(@HostOwned String text, String second);

    void terminated(String text, String second);

    void mixed(String counted, @WasmLength(Length.TERMINATED) String terminated);

    void fixed(@WasmBuffer(size = 32) String text);

    void handOver(@Transferred String text, @Transferred long[] values);

    int arrays(byte[] b, short[] s, char[] c, int[] i, long[] l, float[] f, double[] d);

    int lengths(@WasmLength(Length.TERMINATED) int[] terminated, @WasmBuffer(size = 4) float[] fixed);

    double outputs(@Out double[] filled, @InOut short[] changed, @Out @WasmBuffer(size = 1) long[] one);

    int sum(int... values);

    void views(ByteView b, @WasmOwned ShortView s, CharView c, IntView i, LongView l, FloatView f, DoubleView d);

    void fixedView(@WasmBuffer(size = 16) IntView view);

    @WasmOwned
    String staticText();

    @Transferred
    String madeText();

    @Transferred(free = "release")
    @WasmLength(Length.TERMINATED)
    String releasedText();

    @WasmBuffer(size = 64)
    String bufferText();

    @Transferred
    @WasmBuffer(size = 64)
    String madeBufferText();

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String packedText();

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    int[] table();

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    double[] madeArray(@InOut byte[] values);

    @Transferred(free = "release")
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    char[] releasedArray();

    @WasmBuffer(size = 8)
    long[] bufferArray();

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    short[] terminatedArray();

    @Transferred
    @WasmReturn(ResultShape.POINTER)
    @WasmLength(Length.TERMINATED)
    byte[] madeTerminatedArray();

    @WasmBuffer(size = 2)
    ByteView lastingView();

    @WasmOwned
    @WasmBuffer(size = 2)
    CharView passingView();

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    IntView packedView();

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    LongView terminatedView();

    @Transferred
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    byte[] lengthHigh(String text);

    @Transferred
    @WasmReturn(ResultShape.MULTI_VALUE)
    String severalText(int a, int b, int c);

    @WasmOwned
    IntView severalView();

    @Transferred(free = "release")
    @WasmReturn(ResultShape.RETURN_AREA)
    String areaText(String text, @InOut int[] area);

    @WasmOwned
    @WasmReturn(ResultShape.RETURN_AREA)
    LongView areaView();

    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    float[] outArray(String text);

    @WasmOwned
    @WasmReturn(ResultShape.OUT_LENGTH)
    String outText();

    @WasmExport("fixed")
    void sameExport(@WasmBuffer(size = 8) byte[] bytes);
}
