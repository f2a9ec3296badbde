package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;

/** Typed arrays and static arrays of a guest with a collector. */
@WasmModule("guests/collected/collected.wasm")
interface CollectedArrays extends TableGuest {
    @WasmExport("hash_view_u8")
    long hashU8(byte[] values);

    @WasmExport("turned_view_u8")
    byte[] turnedU8(byte[] values);

    @WasmExport("turn_view_u8")
    void turnU8(@InOut byte[] values);

    @WasmExport("hash_view_u8")
    long hashZerosU8(@Out byte[] values);

    @WasmExport("hash_static_u8")
    long hashStaticU8(@WasmLength(Length.HEADER) byte[] values);

    @WasmExport("turned_static_u8")
    @WasmLength(Length.HEADER)
    byte[] turnedStaticU8(@WasmLength(Length.HEADER) byte[] values);

    @WasmExport("turn_static_u8")
    void turnStaticU8(@InOut @WasmLength(Length.HEADER) byte[] values);

    @WasmExport("hash_view_i16")
    long hashI16(short[] values);

    @WasmExport("turned_view_i16")
    short[] turnedI16(short[] values);

    @WasmExport("turn_view_i16")
    void turnI16(@InOut short[] values);

    @WasmExport("hash_view_i16")
    long hashZerosI16(@Out short[] values);

    @WasmExport("hash_static_i16")
    long hashStaticI16(@WasmLength(Length.HEADER) short[] values);

    @WasmExport("turned_static_i16")
    @WasmLength(Length.HEADER)
    short[] turnedStaticI16(@WasmLength(Length.HEADER) short[] values);

    @WasmExport("turn_static_i16")
    void turnStaticI16(@InOut @WasmLength(Length.HEADER) short[] values);

    @WasmExport("hash_view_u16")
    long hashU16(char[] values);

    @WasmExport("turned_view_u16")
    char[] turnedU16(char[] values);

    @WasmExport("turn_view_u16")
    void turnU16(@InOut char[] values);

    @WasmExport("hash_view_u16")
    long hashZerosU16(@Out char[] values);

    @WasmExport("hash_static_u16")
    long hashStaticU16(@WasmLength(Length.HEADER) char[] values);

    @WasmExport("turned_static_u16")
    @WasmLength(Length.HEADER)
    char[] turnedStaticU16(@WasmLength(Length.HEADER) char[] values);

    @WasmExport("turn_static_u16")
    void turnStaticU16(@InOut @WasmLength(Length.HEADER) char[] values);

    @WasmExport("hash_view_i32")
    long hashI32(int[] values);

    @WasmExport("turned_view_i32")
    int[] turnedI32(int[] values);

    @WasmExport("turn_view_i32")
    void turnI32(@InOut int[] values);

    @WasmExport("hash_view_i32")
    long hashZerosI32(@Out int[] values);

    @WasmExport("hash_static_i32")
    long hashStaticI32(@WasmLength(Length.HEADER) int[] values);

    @WasmExport("turned_static_i32")
    @WasmLength(Length.HEADER)
    int[] turnedStaticI32(@WasmLength(Length.HEADER) int[] values);

    @WasmExport("turn_static_i32")
    void turnStaticI32(@InOut @WasmLength(Length.HEADER) int[] values);

    @WasmExport("hash_view_i64")
    long hashI64(long[] values);

    @WasmExport("turned_view_i64")
    long[] turnedI64(long[] values);

    @WasmExport("turn_view_i64")
    void turnI64(@InOut long[] values);

    @WasmExport("hash_view_i64")
    long hashZerosI64(@Out long[] values);

    @WasmExport("hash_static_i64")
    long hashStaticI64(@WasmLength(Length.HEADER) long[] values);

    @WasmExport("turned_static_i64")
    @WasmLength(Length.HEADER)
    long[] turnedStaticI64(@WasmLength(Length.HEADER) long[] values);

    @WasmExport("turn_static_i64")
    void turnStaticI64(@InOut @WasmLength(Length.HEADER) long[] values);

    @WasmExport("hash_view_f32")
    long hashF32(float[] values);

    @WasmExport("turned_view_f32")
    float[] turnedF32(float[] values);

    @WasmExport("turn_view_f32")
    void turnF32(@InOut float[] values);

    @WasmExport("hash_view_f32")
    long hashZerosF32(@Out float[] values);

    @WasmExport("hash_static_f32")
    long hashStaticF32(@WasmLength(Length.HEADER) float[] values);

    @WasmExport("turned_static_f32")
    @WasmLength(Length.HEADER)
    float[] turnedStaticF32(@WasmLength(Length.HEADER) float[] values);

    @WasmExport("turn_static_f32")
    void turnStaticF32(@InOut @WasmLength(Length.HEADER) float[] values);

    @WasmExport("hash_view_f64")
    long hashF64(double[] values);

    @WasmExport("turned_view_f64")
    double[] turnedF64(double[] values);

    @WasmExport("turn_view_f64")
    void turnF64(@InOut double[] values);

    @WasmExport("hash_view_f64")
    long hashZerosF64(@Out double[] values);

    @WasmExport("hash_static_f64")
    long hashStaticF64(@WasmLength(Length.HEADER) double[] values);

    @WasmExport("turned_static_f64")
    @WasmLength(Length.HEADER)
    double[] turnedStaticF64(@WasmLength(Length.HEADER) double[] values);

    @WasmExport("turn_static_f64")
    void turnStaticF64(@InOut @WasmLength(Length.HEADER) double[] values);
}
