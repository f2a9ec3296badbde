package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;

/** Arrays that come back as a pointer to elements that a zero ends. */
@WasmModule("guests/shapes/shapes.wasm")
interface TerminatedResults extends ShapesGuest {
    @Transferred
    @WasmLength(Length.TERMINATED)
    byte[] madeTerminatedI8(int count);

    @WasmExport("made_terminated_i8")
    @Transferred(free = "release_text")
    @WasmLength(Length.TERMINATED)
    byte[] releasedI8(int count);

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    byte[] staticTerminatedI8();

    @Transferred
    @WasmLength(Length.TERMINATED)
    short[] madeTerminatedI16(int count);

    @WasmExport("made_terminated_i16")
    @Transferred(free = "release_text")
    @WasmLength(Length.TERMINATED)
    short[] releasedI16(int count);

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    short[] staticTerminatedI16();

    @Transferred
    @WasmLength(Length.TERMINATED)
    char[] madeTerminatedU16(int count);

    @WasmExport("made_terminated_u16")
    @Transferred(free = "release_text")
    @WasmLength(Length.TERMINATED)
    char[] releasedU16(int count);

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    char[] staticTerminatedU16();

    @Transferred
    @WasmLength(Length.TERMINATED)
    int[] madeTerminatedI32(int count);

    @WasmExport("made_terminated_i32")
    @Transferred(free = "release_text")
    @WasmLength(Length.TERMINATED)
    int[] releasedI32(int count);

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    int[] staticTerminatedI32();

    @Transferred
    @WasmLength(Length.TERMINATED)
    long[] madeTerminatedI64(int count);

    @WasmExport("made_terminated_i64")
    @Transferred(free = "release_text")
    @WasmLength(Length.TERMINATED)
    long[] releasedI64(int count);

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    long[] staticTerminatedI64();

    @Transferred
    @WasmLength(Length.TERMINATED)
    float[] madeTerminatedF32(int count);

    @WasmExport("made_terminated_f32")
    @Transferred(free = "release_text")
    @WasmLength(Length.TERMINATED)
    float[] releasedF32(int count);

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    float[] staticTerminatedF32();

    @Transferred
    @WasmLength(Length.TERMINATED)
    double[] madeTerminatedF64(int count);

    @WasmExport("made_terminated_f64")
    @Transferred(free = "release_text")
    @WasmLength(Length.TERMINATED)
    double[] releasedF64(int count);

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    double[] staticTerminatedF64();
}
