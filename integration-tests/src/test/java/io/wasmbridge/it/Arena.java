package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.WasmAllocator;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.runtime.Bridge;

/** A guest whose allocator moves a pointer, which the host puts back. */
@WasmModule(value = "guests/arena/arena.wasm", partial = true)
@WasmAllocator(allocate = "opa_malloc", free = "opa_free")
interface Arena extends Bridge {
    int sum(byte[] bytes);

    int sumDuring(byte[] bytes);

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    String copy(String text);

    int opaHeapPtrGet();

    int liveBlocks();

    int entryCountPtr();

    void faultMark(int address);

    void faultReset(int trap);
}
