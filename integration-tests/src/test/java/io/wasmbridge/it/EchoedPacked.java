package io.wasmbridge.it;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.CharView;
import io.wasmbridge.runtime.DoubleView;
import io.wasmbridge.runtime.FloatView;
import io.wasmbridge.runtime.IntView;
import io.wasmbridge.runtime.LongView;
import io.wasmbridge.runtime.ShortView;

/** Results in an i64 that the host chooses, however wrong. */
@WasmModule("guests/shapes/shapes.wasm")
interface EchoedPacked extends ShapesGuest {
    @WasmExport("echo_packed")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    byte[] ownedI8(long packed);

    @WasmExport("echo_packed")
    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    byte[] madeI8(long packed);

    @WasmExport("echo_packed")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    ByteView shownI8(long packed);

    @WasmExport("echo_packed")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    short[] ownedI16(long packed);

    @WasmExport("echo_packed")
    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    short[] madeI16(long packed);

    @WasmExport("echo_packed")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    ShortView shownI16(long packed);

    @WasmExport("echo_packed")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    char[] ownedU16(long packed);

    @WasmExport("echo_packed")
    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    char[] madeU16(long packed);

    @WasmExport("echo_packed")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    CharView shownU16(long packed);

    @WasmExport("echo_packed")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    int[] ownedI32(long packed);

    @WasmExport("echo_packed")
    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    int[] madeI32(long packed);

    @WasmExport("echo_packed")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    IntView shownI32(long packed);

    @WasmExport("echo_packed")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    long[] ownedI64(long packed);

    @WasmExport("echo_packed")
    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    long[] madeI64(long packed);

    @WasmExport("echo_packed")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    LongView shownI64(long packed);

    @WasmExport("echo_packed")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    float[] ownedF32(long packed);

    @WasmExport("echo_packed")
    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    float[] madeF32(long packed);

    @WasmExport("echo_packed")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    FloatView shownF32(long packed);

    @WasmExport("echo_packed")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    double[] ownedF64(long packed);

    @WasmExport("echo_packed")
    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    double[] madeF64(long packed);

    @WasmExport("echo_packed")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    DoubleView shownF64(long packed);

    @WasmExport("echo_packed")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String ownedText(long packed);

    @WasmExport("echo_packed")
    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String madeText(long packed);

    @WasmExport("echo_packed_after")
    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String madeTextAfter(String lent, long packed);

    @WasmExport("echo_packed_after")
    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    int[] ownedI32After(String lent, long packed);

    @WasmExport("echo_packed")
    long raw(long packed);
}
