package io.wasmbridge.it;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.WasmModule;

/** An allocator that may give any address; what is empty is a block all the same. */
@WasmModule(value = "guests/presets/opa.wasm", abi = Abi.OPA)
interface OpaPreset extends PresetKeptGuest {}
