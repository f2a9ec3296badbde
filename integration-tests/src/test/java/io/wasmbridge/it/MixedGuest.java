package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmAllocator;
import io.wasmbridge.annotations.WasmModule;

/** {@code take(size, align)} and {@code give(ptr, size, align)}, each i32 or i64. */
@WasmModule("guests/allocators/mixed.wasm")
@WasmAllocator(allocate = "take", free = "give")
interface MixedGuest extends AllocatorGuest {}
