package io.wasmbridge.it;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.WasmModule;

/** {@code malloc} and {@code free}; what is empty is a block all the same. */
@WasmModule(value = "guests/presets/emscripten.wasm", abi = Abi.EMSCRIPTEN)
interface EmscriptenPreset extends PresetKeptGuest {}
