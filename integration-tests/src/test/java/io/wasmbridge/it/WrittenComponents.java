package io.wasmbridge.it;

import io.wasmbridge.annotations.ErrorWhen;
import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.it.Parts.Cut;
import io.wasmbridge.it.Parts.Forged;
import io.wasmbridge.it.Parts.MinMax;
import io.wasmbridge.it.Parts.Numbers;
import io.wasmbridge.it.Parts.Opened;
import io.wasmbridge.it.Parts.Owners;
import io.wasmbridge.it.Parts.Pair;
import io.wasmbridge.it.Parts.Placed;
import io.wasmbridge.it.Parts.Words;

/** Components that the guest writes, one address for each, beside a status and alone. */
@WasmModule("guests/components/out-pointers.wasm")
interface WrittenComponents extends Components {
    @Override
    @WasmReturn(ResultShape.OUT_POINTERS)
    MinMax minMax(int[] values);

    @WasmError
    @WasmReturn(ResultShape.OUT_POINTERS)
    MinMax tryMinMax(@InOut int[] values);

    @Override
    @WasmReturn(ResultShape.OUT_POINTERS)
    Numbers numbers(long seed);

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    Cut cut(String text, int at);

    @Transferred
    @WasmError
    @WasmReturn(ResultShape.OUT_POINTERS)
    Cut tryCut(String text, int at);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    Cut ownCut();

    @Override
    @WasmReturn(ResultShape.OUT_POINTERS)
    Owners owners(int count, boolean titled);

    @Override
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    Words words(int count);

    @Override
    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    Forged forged(int one, int length, int other, int otherLength);

    @Override
    @WasmExport("forged")
    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    Forged taken(int one, int length, int other, int otherLength);

    @Override
    @WasmError(ErrorWhen.NEGATIVE)
    @WasmReturn(ResultShape.OUT_POINTERS)
    Opened opened(int value, boolean malformed, boolean wanted);

    @Override
    @WasmReturn(ResultShape.OUT_POINTERS)
    Pair pair(int again);

    @WasmReturn(ResultShape.OUT_POINTERS)
    Placed place(int id);
}
