package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;

/** {@code alloc(size)} at odd addresses and {@code dealloc(ptr, size, align)}, detected as Rust. */
@WasmModule("guests/allocators/unaligned.wasm")
interface UnalignedGuest extends AllocatorGuest {}
