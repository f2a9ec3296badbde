package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;

/** Arrays that go in as a pointer alone: of a fixed length, or ended by a zero element. */
@WasmModule("guests/shapes/shapes.wasm")
interface PointerParameters extends ShapesGuest {
    long first4I8(@WasmBuffer(size = 4) byte[] values);

    @WasmExport("first4_i8")
    long clearedI8(@Out @WasmBuffer(size = 4) byte[] values);

    @WasmExport("first4_i8")
    long changedI8(@InOut @WasmBuffer(size = 4) byte[] values);

    @WasmExport("release_text")
    void handOver4I8(@Transferred @WasmBuffer(size = 4) byte[] values);

    int terminatedI8(@WasmLength(Length.TERMINATED) byte[] values);

    @WasmExport("terminated_i8")
    int changedTerminatedI8(@InOut @WasmLength(Length.TERMINATED) byte[] values);

    @WasmExport("release_text")
    void handOverTerminatedI8(@Transferred @WasmLength(Length.TERMINATED) byte[] values);

    long first4I16(@WasmBuffer(size = 4) short[] values);

    @WasmExport("first4_i16")
    long clearedI16(@Out @WasmBuffer(size = 4) short[] values);

    @WasmExport("first4_i16")
    long changedI16(@InOut @WasmBuffer(size = 4) short[] values);

    @WasmExport("release_text")
    void handOver4I16(@Transferred @WasmBuffer(size = 4) short[] values);

    int terminatedI16(@WasmLength(Length.TERMINATED) short[] values);

    @WasmExport("terminated_i16")
    int changedTerminatedI16(@InOut @WasmLength(Length.TERMINATED) short[] values);

    @WasmExport("release_text")
    void handOverTerminatedI16(@Transferred @WasmLength(Length.TERMINATED) short[] values);

    long first4U16(@WasmBuffer(size = 4) char[] values);

    @WasmExport("first4_u16")
    long clearedU16(@Out @WasmBuffer(size = 4) char[] values);

    @WasmExport("first4_u16")
    long changedU16(@InOut @WasmBuffer(size = 4) char[] values);

    @WasmExport("release_text")
    void handOver4U16(@Transferred @WasmBuffer(size = 4) char[] values);

    int terminatedU16(@WasmLength(Length.TERMINATED) char[] values);

    @WasmExport("terminated_u16")
    int changedTerminatedU16(@InOut @WasmLength(Length.TERMINATED) char[] values);

    @WasmExport("release_text")
    void handOverTerminatedU16(@Transferred @WasmLength(Length.TERMINATED) char[] values);

    long first4I32(@WasmBuffer(size = 4) int[] values);

    @WasmExport("first4_i32")
    long clearedI32(@Out @WasmBuffer(size = 4) int[] values);

    @WasmExport("first4_i32")
    long changedI32(@InOut @WasmBuffer(size = 4) int[] values);

    @WasmExport("release_text")
    void handOver4I32(@Transferred @WasmBuffer(size = 4) int[] values);

    int terminatedI32(@WasmLength(Length.TERMINATED) int[] values);

    @WasmExport("terminated_i32")
    int changedTerminatedI32(@InOut @WasmLength(Length.TERMINATED) int[] values);

    @WasmExport("release_text")
    void handOverTerminatedI32(@Transferred @WasmLength(Length.TERMINATED) int[] values);

    long first4I64(@WasmBuffer(size = 4) long[] values);

    @WasmExport("first4_i64")
    long clearedI64(@Out @WasmBuffer(size = 4) long[] values);

    @WasmExport("first4_i64")
    long changedI64(@InOut @WasmBuffer(size = 4) long[] values);

    @WasmExport("release_text")
    void handOver4I64(@Transferred @WasmBuffer(size = 4) long[] values);

    int terminatedI64(@WasmLength(Length.TERMINATED) long[] values);

    @WasmExport("terminated_i64")
    int changedTerminatedI64(@InOut @WasmLength(Length.TERMINATED) long[] values);

    @WasmExport("release_text")
    void handOverTerminatedI64(@Transferred @WasmLength(Length.TERMINATED) long[] values);

    double first4F32(@WasmBuffer(size = 4) float[] values);

    @WasmExport("first4_f32")
    double clearedF32(@Out @WasmBuffer(size = 4) float[] values);

    @WasmExport("first4_f32")
    double changedF32(@InOut @WasmBuffer(size = 4) float[] values);

    @WasmExport("release_text")
    void handOver4F32(@Transferred @WasmBuffer(size = 4) float[] values);

    int terminatedF32(@WasmLength(Length.TERMINATED) float[] values);

    @WasmExport("terminated_f32")
    int changedTerminatedF32(@InOut @WasmLength(Length.TERMINATED) float[] values);

    @WasmExport("release_text")
    void handOverTerminatedF32(@Transferred @WasmLength(Length.TERMINATED) float[] values);

    double first4F64(@WasmBuffer(size = 4) double[] values);

    @WasmExport("first4_f64")
    double clearedF64(@Out @WasmBuffer(size = 4) double[] values);

    @WasmExport("first4_f64")
    double changedF64(@InOut @WasmBuffer(size = 4) double[] values);

    @WasmExport("release_text")
    void handOver4F64(@Transferred @WasmBuffer(size = 4) double[] values);

    int terminatedF64(@WasmLength(Length.TERMINATED) double[] values);

    @WasmExport("terminated_f64")
    int changedTerminatedF64(@InOut @WasmLength(Length.TERMINATED) double[] values);

    @WasmExport("release_text")
    void handOverTerminatedF64(@Transferred @WasmLength(Length.TERMINATED) double[] values);

    int releaseCount();
}
