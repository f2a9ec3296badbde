package io.wasmbridge.it;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;

/** Arrays that come back as a pointer to a number of elements that the declaration states. */
@WasmModule("guests/shapes/shapes.wasm")
interface FixedResults extends ShapesGuest {
    @Transferred
    @WasmBuffer(size = 4)
    byte[] fixedMadeI8();

    @WasmExport("fixed_made_i8")
    @Transferred(free = "release_text")
    @WasmBuffer(size = 4)
    byte[] releasedI8();

    @WasmBuffer(size = 4)
    byte[] fixedI8();

    @Transferred
    @WasmBuffer(size = 4)
    short[] fixedMadeI16();

    @WasmExport("fixed_made_i16")
    @Transferred(free = "release_text")
    @WasmBuffer(size = 4)
    short[] releasedI16();

    @WasmBuffer(size = 4)
    short[] fixedI16();

    @Transferred
    @WasmBuffer(size = 4)
    char[] fixedMadeU16();

    @WasmExport("fixed_made_u16")
    @Transferred(free = "release_text")
    @WasmBuffer(size = 4)
    char[] releasedU16();

    @WasmBuffer(size = 4)
    char[] fixedU16();

    @Transferred
    @WasmBuffer(size = 4)
    int[] fixedMadeI32();

    @WasmExport("fixed_made_i32")
    @Transferred(free = "release_text")
    @WasmBuffer(size = 4)
    int[] releasedI32();

    @WasmBuffer(size = 4)
    int[] fixedI32();

    @Transferred
    @WasmBuffer(size = 4)
    long[] fixedMadeI64();

    @WasmExport("fixed_made_i64")
    @Transferred(free = "release_text")
    @WasmBuffer(size = 4)
    long[] releasedI64();

    @WasmBuffer(size = 4)
    long[] fixedI64();

    @Transferred
    @WasmBuffer(size = 4)
    float[] fixedMadeF32();

    @WasmExport("fixed_made_f32")
    @Transferred(free = "release_text")
    @WasmBuffer(size = 4)
    float[] releasedF32();

    @WasmBuffer(size = 4)
    float[] fixedF32();

    @Transferred
    @WasmBuffer(size = 4)
    double[] fixedMadeF64();

    @WasmExport("fixed_made_f64")
    @Transferred(free = "release_text")
    @WasmBuffer(size = 4)
    double[] releasedF64();

    @WasmBuffer(size = 4)
    double[] fixedF64();
}
