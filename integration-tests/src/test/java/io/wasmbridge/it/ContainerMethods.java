package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmReturn;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

/** What the containers guest does, whichever way its module arrives; no bridge of its own. */
interface ContainerMethods extends CountingGuest {
    int countFlags(boolean... flags);

    void flipFlags(@InOut boolean[] flags);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    boolean[] dirtyFlags(int count);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    CharSequence shout(CharSequence text);

    double weigh(CharSequence text, boolean[] flags, DoubleBuffer values);

    long hash8(ByteBuffer values);

    void reverse8(@InOut ByteBuffer values);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    ByteBuffer reversed8(ByteBuffer values);

    long hash16(ShortBuffer values);

    void reverse16(@InOut ShortBuffer values);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    ShortBuffer reversed16(ShortBuffer values);

    long hash16(CharBuffer values);

    void reverse16(@InOut CharBuffer values);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    CharBuffer reversed16(CharBuffer values);

    long hash32(IntBuffer values);

    void reverse32(@InOut IntBuffer values);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    IntBuffer reversed32(IntBuffer values);

    long hash64(LongBuffer values);

    void reverse64(@InOut LongBuffer values);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    LongBuffer reversed64(LongBuffer values);

    long hash32(FloatBuffer values);

    void reverse32(@InOut FloatBuffer values);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    FloatBuffer reversed32(FloatBuffer values);

    long hash64(DoubleBuffer values);

    void reverse64(@InOut DoubleBuffer values);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    DoubleBuffer reversed64(DoubleBuffer values);
}
