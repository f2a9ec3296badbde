package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmAllocator;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;

/** The kernel of Extism: blocks of a memory that plug-ins share, at addresses of 64 bits. */
@WasmModule("extism-runtime.wasm")
@WasmAllocator(allocate = "alloc", free = "free")
interface Extism extends Bridge {
    long alloc(long sizeBytes);

    void free(long address);

    long length(long address);

    byte loadU8(long address);

    void storeU8(long address, byte value);

    long loadU64(long address);

    void storeU64(long address, long value);

    void inputSet(long address, long sizeBytes);

    long inputLength();

    byte inputLoadU8(long index);

    void errorSet(long address);

    long errorGet();

    void reset();

    long memoryBytes();
}
