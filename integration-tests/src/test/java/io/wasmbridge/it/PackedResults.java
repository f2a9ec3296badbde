package io.wasmbridge.it;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;

/** Arrays that come back as a pointer and a count in one i64. */
@WasmModule("guests/shapes/shapes.wasm")
interface PackedResults extends ShapesGuest {
    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    byte[] makeI8(int count);

    @WasmExport("make_i8")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    byte[] releasedI8(int count);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    byte[] tableI8();

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    short[] makeI16(int count);

    @WasmExport("make_i16")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    short[] releasedI16(int count);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    short[] tableI16();

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    char[] makeU16(int count);

    @WasmExport("make_u16")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    char[] releasedU16(int count);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    char[] tableU16();

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    int[] makeI32(int count);

    @WasmExport("make_i32")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    int[] releasedI32(int count);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    int[] tableI32();

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    long[] makeI64(int count);

    @WasmExport("make_i64")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    long[] releasedI64(int count);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    long[] tableI64();

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    float[] makeF32(int count);

    @WasmExport("make_f32")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    float[] releasedF32(int count);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    float[] tableF32();

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    double[] makeF64(int count);

    @WasmExport("make_f64")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    double[] releasedF64(int count);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    double[] tableF64();
}
