package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

/** Buffers that come back: packed with their count, ended by a zero, of a fixed length. */
@WasmModule("guests/shapes/shapes.wasm")
interface BufferResults extends ShapesGuest {
    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    ByteBuffer makeI8(int count);

    @WasmExport("make_i8")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    ByteBuffer releasedI8(int count);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    ByteBuffer tableI8();

    @Transferred
    @WasmLength(Length.TERMINATED)
    ByteBuffer madeTerminatedI8(int count);

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    ByteBuffer staticTerminatedI8();

    @Transferred
    @WasmBuffer(size = 4)
    ByteBuffer fixedMadeI8();

    @WasmBuffer(size = 4)
    ByteBuffer fixedI8();

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    ShortBuffer makeI16(int count);

    @WasmExport("make_i16")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    ShortBuffer releasedI16(int count);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    ShortBuffer tableI16();

    @Transferred
    @WasmLength(Length.TERMINATED)
    ShortBuffer madeTerminatedI16(int count);

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    ShortBuffer staticTerminatedI16();

    @Transferred
    @WasmBuffer(size = 4)
    ShortBuffer fixedMadeI16();

    @WasmBuffer(size = 4)
    ShortBuffer fixedI16();

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    CharBuffer makeU16(int count);

    @WasmExport("make_u16")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    CharBuffer releasedU16(int count);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    CharBuffer tableU16();

    @Transferred
    @WasmLength(Length.TERMINATED)
    CharBuffer madeTerminatedU16(int count);

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    CharBuffer staticTerminatedU16();

    @Transferred
    @WasmBuffer(size = 4)
    CharBuffer fixedMadeU16();

    @WasmBuffer(size = 4)
    CharBuffer fixedU16();

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    IntBuffer makeI32(int count);

    @WasmExport("make_i32")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    IntBuffer releasedI32(int count);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    IntBuffer tableI32();

    @Transferred
    @WasmLength(Length.TERMINATED)
    IntBuffer madeTerminatedI32(int count);

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    IntBuffer staticTerminatedI32();

    @Transferred
    @WasmBuffer(size = 4)
    IntBuffer fixedMadeI32();

    @WasmBuffer(size = 4)
    IntBuffer fixedI32();

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    LongBuffer makeI64(int count);

    @WasmExport("make_i64")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    LongBuffer releasedI64(int count);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    LongBuffer tableI64();

    @Transferred
    @WasmLength(Length.TERMINATED)
    LongBuffer madeTerminatedI64(int count);

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    LongBuffer staticTerminatedI64();

    @Transferred
    @WasmBuffer(size = 4)
    LongBuffer fixedMadeI64();

    @WasmBuffer(size = 4)
    LongBuffer fixedI64();

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    FloatBuffer makeF32(int count);

    @WasmExport("make_f32")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    FloatBuffer releasedF32(int count);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    FloatBuffer tableF32();

    @Transferred
    @WasmLength(Length.TERMINATED)
    FloatBuffer madeTerminatedF32(int count);

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    FloatBuffer staticTerminatedF32();

    @Transferred
    @WasmBuffer(size = 4)
    FloatBuffer fixedMadeF32();

    @WasmBuffer(size = 4)
    FloatBuffer fixedF32();

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    DoubleBuffer makeF64(int count);

    @WasmExport("make_f64")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    DoubleBuffer releasedF64(int count);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    DoubleBuffer tableF64();

    @Transferred
    @WasmLength(Length.TERMINATED)
    DoubleBuffer madeTerminatedF64(int count);

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    DoubleBuffer staticTerminatedF64();

    @Transferred
    @WasmBuffer(size = 4)
    DoubleBuffer fixedMadeF64();

    @WasmBuffer(size = 4)
    DoubleBuffer fixedF64();
}
