package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmAllocator;
import io.wasmbridge.annotations.WasmModule;

/** {@code calloc(count, size)} and {@code free(ptr)}, named: no preset tries {@code calloc}. */
@WasmModule("guests/allocators/calloc.wasm")
@WasmAllocator(allocate = "calloc", free = "free")
interface CallocGuest extends AllocatorGuest {}
