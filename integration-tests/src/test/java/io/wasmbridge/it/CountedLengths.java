package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;

/** Arrays whose length is in bytes, first, in another parameter, or nowhere. */
@WasmModule("guests/lengths/lengths.wasm")
interface CountedLengths extends ShapesGuest {
    long sumBytesI8(@WasmLength(Length.BYTES) byte[] values);

    long sumBytesFirstI8(@WasmLength(value = Length.BYTES, first = true) byte[] values);

    long sumFirstI8(@WasmLength(first = true) byte[] values);

    long sumNoneI8(@WasmLength(Length.NONE) byte[] values);

    long sumGivenI8(int count, @WasmLength(parameter = "count") byte[] a, @WasmLength(parameter = "count") byte[] b);

    @WasmExport("sum_bytes_i8")
    long sumGivenBytesI8(@WasmLength(value = Length.BYTES, parameter = "size") byte[] values, int size);

    void negateBytesI8(@InOut @WasmLength(Length.BYTES) byte[] values);

    void negateGivenI8(@InOut @WasmLength(parameter = "count") byte[] values, int count);

    boolean fillBytesI8(@Out @WasmLength(Length.BYTES) byte[] values);

    boolean fillGivenI8(int count, @Out @WasmLength(parameter = "count") byte[] values);

    long takeBytesI8(@Transferred @WasmLength(Length.BYTES) byte[] values);

    long takeGivenI8(int count, @Transferred @WasmLength(parameter = "count") byte[] values);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    byte[] makeBytesI8(int count);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    byte[] ownBytesI8();

    @Transferred
    @WasmLength(parameter = "count")
    byte[] makeGivenI8(int count);

    @Transferred
    @WasmLength(value = Length.BYTES, parameter = "size")
    byte[] makeGivenBytesI8(int size);

    @WasmOwned
    @WasmLength(parameter = "count")
    byte[] ownGivenI8(int count);

    long sumBytesU16(@WasmLength(Length.BYTES) char[] values);

    long sumBytesFirstU16(@WasmLength(value = Length.BYTES, first = true) char[] values);

    long sumFirstU16(@WasmLength(first = true) char[] values);

    long sumNoneU16(@WasmLength(Length.NONE) char[] values);

    long sumGivenU16(int count, @WasmLength(parameter = "count") char[] a, @WasmLength(parameter = "count") char[] b);

    @WasmExport("sum_bytes_u16")
    long sumGivenBytesU16(@WasmLength(value = Length.BYTES, parameter = "size") char[] values, int size);

    void negateBytesU16(@InOut @WasmLength(Length.BYTES) char[] values);

    void negateGivenU16(@InOut @WasmLength(parameter = "count") char[] values, int count);

    boolean fillBytesU16(@Out @WasmLength(Length.BYTES) char[] values);

    boolean fillGivenU16(int count, @Out @WasmLength(parameter = "count") char[] values);

    long takeBytesU16(@Transferred @WasmLength(Length.BYTES) char[] values);

    long takeGivenU16(int count, @Transferred @WasmLength(parameter = "count") char[] values);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    char[] makeBytesU16(int count);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    char[] ownBytesU16();

    @Transferred
    @WasmLength(parameter = "count")
    char[] makeGivenU16(int count);

    @Transferred
    @WasmLength(value = Length.BYTES, parameter = "size")
    char[] makeGivenBytesU16(int size);

    @WasmOwned
    @WasmLength(parameter = "count")
    char[] ownGivenU16(int count);

    long sumBytesI32(@WasmLength(Length.BYTES) int[] values);

    long sumBytesFirstI32(@WasmLength(value = Length.BYTES, first = true) int[] values);

    long sumFirstI32(@WasmLength(first = true) int[] values);

    long sumNoneI32(@WasmLength(Length.NONE) int[] values);

    long sumGivenI32(int count, @WasmLength(parameter = "count") int[] a, @WasmLength(parameter = "count") int[] b);

    @WasmExport("sum_bytes_i32")
    long sumGivenBytesI32(@WasmLength(value = Length.BYTES, parameter = "size") int[] values, int size);

    void negateBytesI32(@InOut @WasmLength(Length.BYTES) int[] values);

    void negateGivenI32(@InOut @WasmLength(parameter = "count") int[] values, int count);

    boolean fillBytesI32(@Out @WasmLength(Length.BYTES) int[] values);

    boolean fillGivenI32(int count, @Out @WasmLength(parameter = "count") int[] values);

    long takeBytesI32(@Transferred @WasmLength(Length.BYTES) int[] values);

    long takeGivenI32(int count, @Transferred @WasmLength(parameter = "count") int[] values);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    int[] makeBytesI32(int count);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    int[] ownBytesI32();

    @Transferred
    @WasmLength(parameter = "count")
    int[] makeGivenI32(int count);

    @Transferred
    @WasmLength(value = Length.BYTES, parameter = "size")
    int[] makeGivenBytesI32(int size);

    @WasmOwned
    @WasmLength(parameter = "count")
    int[] ownGivenI32(int count);

    double sumBytesF64(@WasmLength(Length.BYTES) double[] values);

    double sumBytesFirstF64(@WasmLength(value = Length.BYTES, first = true) double[] values);

    double sumFirstF64(@WasmLength(first = true) double[] values);

    double sumNoneF64(@WasmLength(Length.NONE) double[] values);

    double sumGivenF64(
            int count, @WasmLength(parameter = "count") double[] a, @WasmLength(parameter = "count") double[] b);

    @WasmExport("sum_bytes_f64")
    double sumGivenBytesF64(@WasmLength(value = Length.BYTES, parameter = "size") double[] values, int size);

    void negateBytesF64(@InOut @WasmLength(Length.BYTES) double[] values);

    void negateGivenF64(@InOut @WasmLength(parameter = "count") double[] values, int count);

    boolean fillBytesF64(@Out @WasmLength(Length.BYTES) double[] values);

    boolean fillGivenF64(int count, @Out @WasmLength(parameter = "count") double[] values);

    double takeBytesF64(@Transferred @WasmLength(Length.BYTES) double[] values);

    double takeGivenF64(int count, @Transferred @WasmLength(parameter = "count") double[] values);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    double[] makeBytesF64(int count);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    double[] ownBytesF64();

    @Transferred
    @WasmLength(parameter = "count")
    double[] makeGivenF64(int count);

    @Transferred
    @WasmLength(value = Length.BYTES, parameter = "size")
    double[] makeGivenBytesF64(int size);

    @WasmOwned
    @WasmLength(parameter = "count")
    double[] ownGivenF64(int count);
}
