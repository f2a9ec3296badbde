package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.runtime.Handle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instances of a guest with a collector, behind handles. */
@WasmModule("guests/collected/collected.wasm")
interface CollectedHandles extends TableGuest {
    @WasmExport("__collect")
    void collect();

    int objects();

    void faultPin(int nth, int mode);

    Box cellNew(long value);

    @Nullable
    Box cellIfAny(long value);

    @WasmExport("cell_if_any")
    Optional<Box> cellIfPresent(long value);

    @WasmExport("Cell#constructor")
    Box construct(@Nullable Box made, long value);

    void keepCell(@Transferred Box cell);

    @WasmOwned
    Box keptCell();

    long keptValue();

    Box cellPassed(@Transferred Box cell);

    Box cellFromShortened(@InOut int[] numbers);

    @WasmExport("cell_from_shortened")
    Ended endedFromShortened(@InOut int[] numbers);

    @WasmExport("Cell#plus")
    Box bothOf(Box cell, @Transferred Box other);

    Box textAsCell(String text);

    @WasmExport("chosen")
    Box chosenCell(int address);

    @WasmExport("cell_new")
    Ended endedNew(long value);

    int cellsEnded();

    /** An instance. */
    @WasmResource(prefix = "cell_")
    interface Box extends Handle {
        long value();

        Box self();

        Box scaled(String factor);

        Box addTo(@InOut int[] numbers);

        @WasmExport("Cell#get:value")
        long getValue();

        @WasmExport("Cell#set:value")
        void setValue(long value);

        @WasmExport("Cell#plus")
        Box plus(Box other);
    }

    /** The same, seen as something that has to be told when it is no longer used. */
    @WasmResource(prefix = "Cell#", destructor = "cell_end")
    interface Ended extends Handle {
        @WasmExport("Cell#get:value")
        long value();

        Box plus(Box other);

        @WasmExport("cell_self")
        Ended self();
    }
}
