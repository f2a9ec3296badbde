package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;

/** Arrays of booleans, both ways, where the guest has bytes. */
@WasmModule("guests/shapes/shapes.wasm")
interface FlagShapes extends ShapesGuest {
    long sumI8(boolean... flags);

    boolean fillI8(@Out boolean[] target);

    void negateI8(@InOut boolean[] flags);

    void keepI8(@Transferred boolean[] flags);

    long keptSumI8();

    long first4I8(@WasmBuffer(size = 4) boolean[] flags);

    @WasmExport("first4_i8")
    long clearedI8(@Out @WasmBuffer(size = 4) boolean[] flags);

    @WasmExport("first4_i8")
    long changed4I8(@InOut @WasmBuffer(size = 4) boolean[] flags);

    int terminatedI8(@WasmLength(Length.TERMINATED) boolean[] flags);

    @WasmExport("terminated_i8")
    int changedTerminatedI8(@InOut @WasmLength(Length.TERMINATED) boolean[] flags);

    @WasmExport("release_text")
    void handOver4I8(@Transferred @WasmBuffer(size = 4) boolean[] flags);

    @WasmExport("release_text")
    void handOverTerminatedI8(@Transferred @WasmLength(Length.TERMINATED) boolean[] flags);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    boolean[] makeI8(int count);

    @WasmExport("make_i8")
    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    boolean[] releasedI8(int count);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    boolean[] tableI8();

    @Transferred
    @WasmLength(Length.TERMINATED)
    boolean[] madeTerminatedI8(int count);

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    boolean[] staticTerminatedI8();

    @Transferred
    @WasmBuffer(size = 4)
    boolean[] fixedMadeI8();

    @WasmBuffer(size = 4)
    boolean[] fixedI8();

    int releaseCount();
}
