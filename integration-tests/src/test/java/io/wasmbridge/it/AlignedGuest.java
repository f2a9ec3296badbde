package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmAllocator;
import io.wasmbridge.annotations.WasmModule;

/** {@code take(size, align)} and {@code give(ptr, size, align)}. */
@WasmModule("guests/allocators/aligned.wasm")
@WasmAllocator(allocate = "take", free = "give")
interface AlignedGuest extends AllocatorGuest {}
