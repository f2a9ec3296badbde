package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmAllocator;
import io.wasmbridge.annotations.WasmModule;

/** {@code alloc(size)} and {@code free(ptr)}, all i64, as the kernel of Extism has them. */
@WasmModule("guests/allocators/wide.wasm")
@WasmAllocator(allocate = "alloc", free = "free")
interface WideGuest extends AllocatorGuest {}
