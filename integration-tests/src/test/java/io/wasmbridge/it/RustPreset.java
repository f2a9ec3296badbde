package io.wasmbridge.it;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.WasmModule;

/** An allocator and a free that both take the alignment. */
@WasmModule(value = "guests/presets/rust.wasm", abi = Abi.RUST)
interface RustPreset extends PresetKeptGuest {}
