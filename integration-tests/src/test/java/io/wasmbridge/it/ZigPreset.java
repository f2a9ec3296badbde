package io.wasmbridge.it;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.WasmModule;

/** An allocator that may give any address, and a free that takes the size. */
@WasmModule(value = "guests/presets/zig.wasm", abi = Abi.ZIG)
interface ZigPreset extends PresetKeptGuest {}
