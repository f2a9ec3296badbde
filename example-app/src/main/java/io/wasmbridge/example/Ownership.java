package io.wasmbridge.example;

import io.wasmbridge.annotations.HostOwned;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmAllocator;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.IntView;

/** A guest that shows the three owners, with an allocator under names of its own. */
@WasmModule("wasm/ownership.wasm")
@WasmAllocator(allocate = "allocate", free = "free")
public interface Ownership extends Bridge {

    /** Lent for the call: the bridge allocates, copies and frees. Returns how many capital letters there are. */
    int processString(@HostOwned String text);

    /** Given: the guest keeps the text and frees it. */
    void storeString(@Transferred String text);

    /** The length in bytes of what the guest keeps. */
    int storedLength();

    /** The guest frees what it keeps. */
    void clearStored();

    /** Shown: a copy of what the guest keeps, which stays its own. */
    @WasmOwned
    String peekString();

    /** Handed over: copied, then freed by the bridge. */
    @Transferred
    String takeString();

    /** Sixteen squares in the guest's global data. */
    @WasmExport("get_data_ptr")
    @WasmBuffer(size = 16)
    IntView data();

    /** Grows the memory, then gives the same data. */
    @WasmExport("grow_and_get_data_ptr")
    @WasmBuffer(size = 16)
    IntView growAndGetData(int pages);

    /** Blocks that were allocated and not freed, counted by the guest. */
    int liveBlocks();
}
