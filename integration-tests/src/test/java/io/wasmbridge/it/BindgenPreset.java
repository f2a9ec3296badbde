package io.wasmbridge.it;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.WasmModule;

/** Every argument is the guest's, but what is copied back; areas lie on the guest's stack. */
@WasmModule(value = "guests/presets/wasm-bindgen.wasm", abi = Abi.WASM_BINDGEN)
interface BindgenPreset extends PresetGuest {}
