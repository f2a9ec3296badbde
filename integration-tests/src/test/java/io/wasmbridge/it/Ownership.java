package io.wasmbridge.it;

import io.wasmbridge.annotations.HostOwned;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmAllocator;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.runtime.IntView;

/** The three owners side by side, with an allocator under a name of its own. */
@WasmModule("guests/ownership/ownership.wasm")
@WasmAllocator(allocate = "allocate", free = "free")
interface Ownership extends CountingGuest {
    int processString(@HostOwned String text);

    @WasmExport("get_data_ptr")
    @WasmBuffer(size = 16)
    IntView data();

    @WasmExport("get_data_ptr")
    @WasmBuffer(size = 16)
    int[] dataCopy();

    int getDataLen();

    @WasmExport("grow_and_get_data_ptr")
    @WasmOwned
    @WasmBuffer(size = 16)
    IntView growAndGetData(int pages);

    void storeString(@Transferred String text);

    int storedLength();

    void clearStored();

    @Transferred
    String takeString();

    @WasmOwned
    String peekString();
}
