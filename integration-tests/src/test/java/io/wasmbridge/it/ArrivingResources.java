package io.wasmbridge.it;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmOwned;

/** The resources of a module that arrives at run time. */
interface ArrivingResources extends CountingGuest {
    @WasmExport("counter_new")
    Counter counter(int start);

    int sumCounters(Counter one, Counter other);

    @WasmOwned
    Counter sharedCounter();

    void keepCounter(@Transferred Counter counter);

    void dropKept();

    Node treeLeaf(int value);
}
