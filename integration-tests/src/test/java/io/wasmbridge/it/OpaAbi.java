package io.wasmbridge.it;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;

/** The allocator of the Open Policy Agent, detected: text ends with a zero. */
@WasmModule("guests/abis/opa.wasm")
interface OpaAbi extends AbiGuest {
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
}
