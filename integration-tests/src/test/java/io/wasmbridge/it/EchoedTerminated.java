package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.CharView;
import io.wasmbridge.runtime.DoubleView;
import io.wasmbridge.runtime.FloatView;
import io.wasmbridge.runtime.IntView;
import io.wasmbridge.runtime.LongView;
import io.wasmbridge.runtime.ShortView;

/** Results in an i32 that the host chooses, ended by a zero or not at all. */
@WasmModule("guests/shapes/shapes.wasm")
interface EchoedTerminated extends ShapesGuest {
    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmLength(Length.TERMINATED)
    byte[] ownedI8(int pointer);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmLength(Length.TERMINATED)
    byte[] madeI8(int pointer);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmLength(Length.TERMINATED)
    ByteView shownI8(int pointer);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmLength(Length.TERMINATED)
    short[] ownedI16(int pointer);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmLength(Length.TERMINATED)
    short[] madeI16(int pointer);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmLength(Length.TERMINATED)
    ShortView shownI16(int pointer);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmLength(Length.TERMINATED)
    char[] ownedU16(int pointer);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmLength(Length.TERMINATED)
    char[] madeU16(int pointer);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmLength(Length.TERMINATED)
    CharView shownU16(int pointer);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmLength(Length.TERMINATED)
    int[] ownedI32(int pointer);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmLength(Length.TERMINATED)
    int[] madeI32(int pointer);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmLength(Length.TERMINATED)
    IntView shownI32(int pointer);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmLength(Length.TERMINATED)
    long[] ownedI64(int pointer);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmLength(Length.TERMINATED)
    long[] madeI64(int pointer);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmLength(Length.TERMINATED)
    LongView shownI64(int pointer);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmLength(Length.TERMINATED)
    float[] ownedF32(int pointer);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmLength(Length.TERMINATED)
    float[] madeF32(int pointer);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmLength(Length.TERMINATED)
    FloatView shownF32(int pointer);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmLength(Length.TERMINATED)
    double[] ownedF64(int pointer);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmLength(Length.TERMINATED)
    double[] madeF64(int pointer);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmLength(Length.TERMINATED)
    DoubleView shownF64(int pointer);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmLength(Length.TERMINATED)
    String ownedText(int pointer);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmLength(Length.TERMINATED)
    String madeText(int pointer);

    @WasmExport("echo_pointer_after")
    @Transferred
    String madeTextAfter(String lent, int pointer);

    int unterminated();
}
