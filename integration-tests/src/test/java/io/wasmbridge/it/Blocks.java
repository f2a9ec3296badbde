package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.Allocation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Blocks by their handles: lent, handed over, and made by the guest for the host to keep. */
@WasmModule("guests/blocks/blocks.wasm")
interface Blocks extends TableGuest {
    int sum(Allocation block);

    @WasmExport("sum")
    int sumOptional(Optional<Allocation> block);

    @WasmExport("sum")
    int sumNullable(@Nullable Allocation block);

    @WasmExport("sum_16")
    int sumFixed(@WasmBuffer(size = 16) Allocation block);

    @WasmExport("sum_16")
    int sumUntold(@WasmLength(Length.NONE) Allocation block);

    void fill(Allocation block, int value);

    int both(Allocation lent, @Transferred Allocation kept);

    void keep(@Transferred Allocation block);

    int keptSum();

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    Allocation make(int length);

    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    Allocation makeInArea(int length);

    @Transferred
    @WasmBuffer(size = 16)
    @WasmExport("make_16")
    Allocation makeFixed();

    @Transferred
    @WasmLength(parameter = "length")
    Allocation makeGiven(int length);

    @Transferred(free = "release_block")
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    Allocation makeNamed(int length);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    Allocation choose(long given);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmExport("choose")
    Optional<Allocation> chooseOptional(long given);
}
