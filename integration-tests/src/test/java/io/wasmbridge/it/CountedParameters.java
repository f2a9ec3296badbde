package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmModule;

/** Arrays that go in as (pointer, element count): lent, filled, changed, handed over. */
@WasmModule("guests/shapes/shapes.wasm")
interface CountedParameters extends ShapesGuest {
    long sumI8(byte[] values);

    boolean fillI8(@Out byte[] target);

    void negateI8(@InOut byte[] values);

    void keepI8(@Transferred byte[] values);

    long keptSumI8();

    long sumI16(short[] values);

    boolean fillI16(@Out short[] target);

    void negateI16(@InOut short[] values);

    void keepI16(@Transferred short[] values);

    long keptSumI16();

    long sumU16(char[] values);

    boolean fillU16(@Out char[] target);

    void negateU16(@InOut char[] values);

    void keepU16(@Transferred char[] values);

    long keptSumU16();

    long sumI32(int[] values);

    boolean fillI32(@Out int[] target);

    void negateI32(@InOut int[] values);

    void keepI32(@Transferred int[] values);

    long keptSumI32();

    long sumI64(long[] values);

    boolean fillI64(@Out long[] target);

    void negateI64(@InOut long[] values);

    void keepI64(@Transferred long[] values);

    long keptSumI64();

    double sumF32(float[] values);

    boolean fillF32(@Out float[] target);

    void negateF32(@InOut float[] values);

    void keepF32(@Transferred float[] values);

    double keptSumF32();

    double sumF64(double[] values);

    boolean fillF64(@Out double[] target);

    void negateF64(@InOut double[] values);

    void keepF64(@Transferred double[] values);

    double keptSumF64();
}
