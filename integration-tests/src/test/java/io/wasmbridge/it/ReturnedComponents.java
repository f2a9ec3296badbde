package io.wasmbridge.it;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.it.Parts.Cut;
import io.wasmbridge.it.Parts.Forged;
import io.wasmbridge.it.Parts.MinMax;
import io.wasmbridge.it.Parts.Words;

/** Components that the export returns, one result for each: seen where it is not said. */
@WasmModule("guests/components/multi-value.wasm")
interface ReturnedComponents extends Components {
    @Override
    @WasmReturn(ResultShape.MULTI_VALUE)
    MinMax minMax(int[] values);

    @Override
    @Transferred
    Cut cut(String text, int at);

    @Override
    @WasmOwned
    Cut ownCut();

    @Override
    @Transferred
    Words words(int count);

    @Override
    @WasmOwned
    Forged forged(int one, int length, int other, int otherLength);

    @Override
    @WasmExport("forged")
    @Transferred
    Forged taken(int one, int length, int other, int otherLength);
}
