package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

/** Buffers that go in, with a count beside them or as a pointer alone. */
@WasmModule("guests/shapes/shapes.wasm")
interface BufferParameters extends ShapesGuest {
    long sumI8(ByteBuffer values);

    boolean fillI8(@Out ByteBuffer target);

    void negateI8(@InOut ByteBuffer values);

    void keepI8(@Transferred ByteBuffer values);

    long keptSumI8();

    long first4I8(@WasmBuffer(size = 4) ByteBuffer values);

    @WasmExport("first4_i8")
    long clearedI8(@Out @WasmBuffer(size = 4) ByteBuffer values);

    @WasmExport("first4_i8")
    long changed4I8(@InOut @WasmBuffer(size = 4) ByteBuffer values);

    int terminatedI8(@WasmLength(Length.TERMINATED) ByteBuffer values);

    @WasmExport("terminated_i8")
    int changedTerminatedI8(@InOut @WasmLength(Length.TERMINATED) ByteBuffer values);

    @WasmExport("release_text")
    void handOverTerminatedI8(@Transferred @WasmLength(Length.TERMINATED) ByteBuffer values);

    long sumI16(ShortBuffer values);

    boolean fillI16(@Out ShortBuffer target);

    void negateI16(@InOut ShortBuffer values);

    void keepI16(@Transferred ShortBuffer values);

    long keptSumI16();

    long first4I16(@WasmBuffer(size = 4) ShortBuffer values);

    @WasmExport("first4_i16")
    long clearedI16(@Out @WasmBuffer(size = 4) ShortBuffer values);

    @WasmExport("first4_i16")
    long changed4I16(@InOut @WasmBuffer(size = 4) ShortBuffer values);

    int terminatedI16(@WasmLength(Length.TERMINATED) ShortBuffer values);

    @WasmExport("terminated_i16")
    int changedTerminatedI16(@InOut @WasmLength(Length.TERMINATED) ShortBuffer values);

    @WasmExport("release_text")
    void handOverTerminatedI16(@Transferred @WasmLength(Length.TERMINATED) ShortBuffer values);

    long sumU16(CharBuffer values);

    boolean fillU16(@Out CharBuffer target);

    void negateU16(@InOut CharBuffer values);

    void keepU16(@Transferred CharBuffer values);

    long keptSumU16();

    long first4U16(@WasmBuffer(size = 4) CharBuffer values);

    @WasmExport("first4_u16")
    long clearedU16(@Out @WasmBuffer(size = 4) CharBuffer values);

    @WasmExport("first4_u16")
    long changed4U16(@InOut @WasmBuffer(size = 4) CharBuffer values);

    int terminatedU16(@WasmLength(Length.TERMINATED) CharBuffer values);

    @WasmExport("terminated_u16")
    int changedTerminatedU16(@InOut @WasmLength(Length.TERMINATED) CharBuffer values);

    @WasmExport("release_text")
    void handOverTerminatedU16(@Transferred @WasmLength(Length.TERMINATED) CharBuffer values);

    long sumI32(IntBuffer values);

    boolean fillI32(@Out IntBuffer target);

    void negateI32(@InOut IntBuffer values);

    void keepI32(@Transferred IntBuffer values);

    long keptSumI32();

    long first4I32(@WasmBuffer(size = 4) IntBuffer values);

    @WasmExport("first4_i32")
    long clearedI32(@Out @WasmBuffer(size = 4) IntBuffer values);

    @WasmExport("first4_i32")
    long changed4I32(@InOut @WasmBuffer(size = 4) IntBuffer values);

    int terminatedI32(@WasmLength(Length.TERMINATED) IntBuffer values);

    @WasmExport("terminated_i32")
    int changedTerminatedI32(@InOut @WasmLength(Length.TERMINATED) IntBuffer values);

    @WasmExport("release_text")
    void handOverTerminatedI32(@Transferred @WasmLength(Length.TERMINATED) IntBuffer values);

    long sumI64(LongBuffer values);

    boolean fillI64(@Out LongBuffer target);

    void negateI64(@InOut LongBuffer values);

    void keepI64(@Transferred LongBuffer values);

    long keptSumI64();

    long first4I64(@WasmBuffer(size = 4) LongBuffer values);

    @WasmExport("first4_i64")
    long clearedI64(@Out @WasmBuffer(size = 4) LongBuffer values);

    @WasmExport("first4_i64")
    long changed4I64(@InOut @WasmBuffer(size = 4) LongBuffer values);

    int terminatedI64(@WasmLength(Length.TERMINATED) LongBuffer values);

    @WasmExport("terminated_i64")
    int changedTerminatedI64(@InOut @WasmLength(Length.TERMINATED) LongBuffer values);

    @WasmExport("release_text")
    void handOverTerminatedI64(@Transferred @WasmLength(Length.TERMINATED) LongBuffer values);

    double sumF32(FloatBuffer values);

    boolean fillF32(@Out FloatBuffer target);

    void negateF32(@InOut FloatBuffer values);

    void keepF32(@Transferred FloatBuffer values);

    double keptSumF32();

    double first4F32(@WasmBuffer(size = 4) FloatBuffer values);

    @WasmExport("first4_f32")
    double clearedF32(@Out @WasmBuffer(size = 4) FloatBuffer values);

    @WasmExport("first4_f32")
    double changed4F32(@InOut @WasmBuffer(size = 4) FloatBuffer values);

    int terminatedF32(@WasmLength(Length.TERMINATED) FloatBuffer values);

    @WasmExport("terminated_f32")
    int changedTerminatedF32(@InOut @WasmLength(Length.TERMINATED) FloatBuffer values);

    @WasmExport("release_text")
    void handOverTerminatedF32(@Transferred @WasmLength(Length.TERMINATED) FloatBuffer values);

    double sumF64(DoubleBuffer values);

    boolean fillF64(@Out DoubleBuffer target);

    void negateF64(@InOut DoubleBuffer values);

    void keepF64(@Transferred DoubleBuffer values);

    double keptSumF64();

    double first4F64(@WasmBuffer(size = 4) DoubleBuffer values);

    @WasmExport("first4_f64")
    double clearedF64(@Out @WasmBuffer(size = 4) DoubleBuffer values);

    @WasmExport("first4_f64")
    double changed4F64(@InOut @WasmBuffer(size = 4) DoubleBuffer values);

    int terminatedF64(@WasmLength(Length.TERMINATED) DoubleBuffer values);

    @WasmExport("terminated_f64")
    int changedTerminatedF64(@InOut @WasmLength(Length.TERMINATED) DoubleBuffer values);

    @WasmExport("release_text")
    void handOverTerminatedF64(@Transferred @WasmLength(Length.TERMINATED) DoubleBuffer values);

    int releaseCount();
}
