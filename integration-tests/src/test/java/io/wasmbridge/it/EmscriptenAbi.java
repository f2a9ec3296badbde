package io.wasmbridge.it;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;

/** Emscripten, detected by its imports, which are served: text ends with a zero. */
@WasmModule("guests/abis/emscripten.wasm")
interface EmscriptenAbi extends AbiGuest {
    @Override
    @Transferred
    String reversed(String text);

    @Override
    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    double[] doubled(double[] values);

    @Override
    @Transferred
    String malformedText();

    /** Registers with embind, of which a bridge has nothing. */
    void start();

    /** Whether memory has that many bytes afterwards. */
    boolean growTo(int sizeBytes);

    void copyOver(int target, int source, int lengthBytes);

    void giveUp();

    void check(int value);
}
