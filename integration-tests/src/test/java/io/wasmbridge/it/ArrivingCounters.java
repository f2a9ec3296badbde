package io.wasmbridge.it;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.Handle;
import java.util.Optional;

/** Instances of AssemblyScript, of a module that arrives at run time. */
@WasmModule(abi = Abi.ASSEMBLYSCRIPT)
interface ArrivingCounters extends Bridge {
    int liveBlocks();

    void collect();

    void litter(int count, int length);

    @WasmExport("counterNew")
    Counter counter(long start);

    @WasmExport("counterOrNone")
    Optional<Counter> counterIfAny(long start);

    @WasmExport(value = "counterFromNowhere", optional = true)
    Counter counterFromNowhere();

    @WasmExport("totalOf")
    long totalOf(Counter first, Counter second);

    @WasmExport("keepCounter")
    void keepCounter(@Transferred Counter counter);

    @WasmExport("lastCounter")
    @WasmOwned
    Counter lastCounter();

    @WasmExport("lastCounter")
    Counter lastCounterToHold();

    /** An instance of the class of that name. */
    @WasmResource
    interface Counter extends Handle {
        @WasmExport("counterAdvance")
        long advance(long by);

        @WasmExport("counterRename")
        void rename(String label);

        @WasmExport("counterLabel")
        String label();

        @WasmExport("counterTwin")
        Counter twin();
    }
}
