package example;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

public interface Containers {
    int flags(boolean[] counted, @WasmBuffer(size = 4) boolean[] fixed, @WasmLength(Length.TERMINATED) boolean[] ended);

    void flip(@InOut boolean[] flags, @Out boolean[] was, @Transferred boolean[] kept);

    @Transferred @WasmReturn(ResultShape.PACKED_POINTER_HIGH) boolean[] madeFlags();

    @WasmBuffer(size = 3) boolean[] someFlags();

    int buffers(ByteBuffer bytes, @WasmBuffer(size = 2) ShortBuffer shorts, @WasmLength(Length.TERMINATED) CharBuffer chars);

    void change(@InOut IntBuffer ints, @Out LongBuffer longs, @Transferred FloatBuffer floats, DoubleBuffer doubles);

    @Transferred @WasmReturn(ResultShape.PACKED_POINTER_HIGH) ByteBuffer madeBytes();

    @WasmOwned @WasmLength(Length.TERMINATED) IntBuffer endedInts();

    @WasmBuffer(size = 3) DoubleBuffer someDoubles();

    int texts(CharSequence text, @WasmLength(Length.ELEMENTS) CharSequence call, @WasmBuffer(size = 8) CharSequence shortOne);

    void remember(@Transferred CharSequence text);

    @WasmOwned CharSequence name();
}
