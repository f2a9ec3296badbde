package io.wasmbridge.it;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.WasmModule;

/** {@code malloc(0)} is 0, and so is what is empty. */
@WasmModule(value = "guests/presets/tinygo.wasm", abi = Abi.TINYGO)
interface TinyGoPreset extends PresetKeptGuest {}
