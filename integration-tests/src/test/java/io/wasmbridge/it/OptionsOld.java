package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;

/** wasm-bindgen before 0.2.87: areas, and a flag beside each number that may be absent. */
@WasmModule("guests/rust-values/old.wasm")
interface OptionsOld extends OptionsGuest {}
