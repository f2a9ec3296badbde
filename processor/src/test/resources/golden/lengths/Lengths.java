package example;

import io.wasmbridge.annotations.Encoding;
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
import io.wasmbridge.annotations.WasmString;
import io.wasmbridge.runtime.DoubleView;
import io.wasmbridge.runtime.IntView;

public interface Lengths {
    void bytes(@WasmLength(Length.BYTES) int[] ints, @WasmLength(Length.BYTES) byte[] bytes, @WasmLength(Length.BYTES) IntView view);

    void first(@WasmLength(first = true) long[] longs, @WasmLength(value = Length.BYTES, first = true) @WasmString(Encoding.UTF_16LE) String text);

    void stored(@WasmLength(Length.PREFIX) String text, @InOut @WasmLength(Length.HEADER) double[] doubles, @Out @WasmLength(Length.PREFIX) int[] out);

    void untold(@WasmLength(Length.NONE) String text, @WasmLength(Length.NONE) IntView view);

    double dot(int n, @WasmLength(parameter = "n") double[] a, @Transferred @WasmLength(value = Length.BYTES, parameter = "n") double[] b);

    void encodings(@WasmString(Encoding.UTF_16LE) String wide, @WasmString(Encoding.ISO_8859_1) String latin, String text, @WasmString(Encoding.UTF_16LE) @WasmBuffer(size = 32) String fixed);

    @WasmExport("stored")
    void headers(@WasmString(Encoding.US_ASCII) @WasmLength(Length.HEADER) String ascii, @WasmString(Encoding.UTF_16LE) @WasmLength(Length.PREFIX) String wide, @WasmLength(Length.HEADER) byte[] bytes);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    int[] madeBytes();

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    IntView shownBytes();

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    String plainBytes();

    @Transferred(free = "release")
    @WasmLength(Length.PREFIX)
    String madePrefix();

    @WasmOwned
    @WasmLength(Length.PREFIX)
    DoubleView shownPrefix();

    @Transferred
    @WasmLength(Length.HEADER)
    @WasmString(Encoding.UTF_16LE)
    String madeHeader();

    @WasmOwned
    @WasmLength(Length.HEADER)
    long[] ownHeader(@InOut byte[] content);

    @Transferred
    @WasmLength(parameter = "length")
    int[] madeGiven(int length);

    @WasmOwned
    @WasmLength(value = Length.BYTES, parameter = "n")
    short[] ownGiven(@WasmLength(parameter = "n") byte[] source, int n);

    @WasmOwned
    @WasmString(Encoding.UTF_16LE)
    String ownTerminated();

    @WasmString(Encoding.UTF_16LE)
    @WasmBuffer(size = 32)
    String fixedText();
}
