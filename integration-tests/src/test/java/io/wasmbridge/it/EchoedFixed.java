package io.wasmbridge.it;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.CharView;
import io.wasmbridge.runtime.DoubleView;
import io.wasmbridge.runtime.FloatView;
import io.wasmbridge.runtime.IntView;
import io.wasmbridge.runtime.LongView;
import io.wasmbridge.runtime.ShortView;

/** Results in an i32 that the host chooses, of a stated size. */
@WasmModule("guests/shapes/shapes.wasm")
interface EchoedFixed extends ShapesGuest {
    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmBuffer(size = 4)
    byte[] ownedI8(int pointer);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmBuffer(size = 4)
    byte[] madeI8(int pointer);

    @WasmExport("echo_pointer")
    @WasmBuffer(size = 4)
    ByteView shownI8(int pointer);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmBuffer(size = 4)
    short[] ownedI16(int pointer);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmBuffer(size = 4)
    short[] madeI16(int pointer);

    @WasmExport("echo_pointer")
    @WasmBuffer(size = 4)
    ShortView shownI16(int pointer);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmBuffer(size = 4)
    char[] ownedU16(int pointer);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmBuffer(size = 4)
    char[] madeU16(int pointer);

    @WasmExport("echo_pointer")
    @WasmBuffer(size = 4)
    CharView shownU16(int pointer);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmBuffer(size = 4)
    int[] ownedI32(int pointer);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmBuffer(size = 4)
    int[] madeI32(int pointer);

    @WasmExport("echo_pointer")
    @WasmBuffer(size = 4)
    IntView shownI32(int pointer);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmBuffer(size = 4)
    long[] ownedI64(int pointer);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmBuffer(size = 4)
    long[] madeI64(int pointer);

    @WasmExport("echo_pointer")
    @WasmBuffer(size = 4)
    LongView shownI64(int pointer);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmBuffer(size = 4)
    float[] ownedF32(int pointer);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmBuffer(size = 4)
    float[] madeF32(int pointer);

    @WasmExport("echo_pointer")
    @WasmBuffer(size = 4)
    FloatView shownF32(int pointer);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmBuffer(size = 4)
    double[] ownedF64(int pointer);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmBuffer(size = 4)
    double[] madeF64(int pointer);

    @WasmExport("echo_pointer")
    @WasmBuffer(size = 4)
    DoubleView shownF64(int pointer);

    @WasmExport("echo_pointer")
    @WasmOwned
    @WasmBuffer(size = 4)
    String ownedText(int pointer);

    @WasmExport("echo_pointer")
    @Transferred
    @WasmBuffer(size = 4)
    String madeText(int pointer);

    @WasmExport("echo_pointer_after")
    @Transferred
    @WasmBuffer(size = 4)
    int[] madeI32After(String lent, int pointer);

    int echoPointer(int pointer);
}
