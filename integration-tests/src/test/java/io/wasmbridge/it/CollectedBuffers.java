package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

/** Buffers of {@code java.nio} as objects of a guest with a collector. */
@WasmModule("guests/collected/collected.wasm")
interface CollectedBuffers extends TableGuest {
    @WasmExport("hash_buffer")
    long hashU8(ByteBuffer values);

    @WasmExport("turned_buffer")
    ByteBuffer turnedU8(ByteBuffer values);

    @WasmExport("turn_buffer")
    void turnU8(@InOut ByteBuffer values);

    @WasmExport("hash_view_i16")
    long hashI16(ShortBuffer values);

    @WasmExport("turned_view_i16")
    ShortBuffer turnedI16(ShortBuffer values);

    @WasmExport("turn_view_i16")
    void turnI16(@InOut ShortBuffer values);

    @WasmExport("hash_view_u16")
    long hashU16(CharBuffer values);

    @WasmExport("turned_view_u16")
    CharBuffer turnedU16(CharBuffer values);

    @WasmExport("turn_view_u16")
    void turnU16(@InOut CharBuffer values);

    @WasmExport("hash_view_i32")
    long hashI32(IntBuffer values);

    @WasmExport("turned_view_i32")
    IntBuffer turnedI32(IntBuffer values);

    @WasmExport("turn_view_i32")
    void turnI32(@InOut IntBuffer values);

    @WasmExport("hash_view_i64")
    long hashI64(LongBuffer values);

    @WasmExport("turned_view_i64")
    LongBuffer turnedI64(LongBuffer values);

    @WasmExport("turn_view_i64")
    void turnI64(@InOut LongBuffer values);

    @WasmExport("hash_view_f32")
    long hashF32(FloatBuffer values);

    @WasmExport("turned_view_f32")
    FloatBuffer turnedF32(FloatBuffer values);

    @WasmExport("turn_view_f32")
    void turnF32(@InOut FloatBuffer values);

    @WasmExport("hash_view_f64")
    long hashF64(DoubleBuffer values);

    @WasmExport("turned_view_f64")
    DoubleBuffer turnedF64(DoubleBuffer values);

    @WasmExport("turn_view_f64")
    void turnF64(@InOut DoubleBuffer values);
}
