package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmAllocator;
import io.wasmbridge.annotations.WasmModule;

/** The same where the module arrives at run time, and its allocator asks the host. */
@WasmModule(imports = Thrower.class)
@WasmAllocator(allocate = "asking_malloc", free = "free")
interface ArrivingThrowing extends ThrowingGuest {}
