package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;

/** wasm-bindgen 0.2.96 to 0.2.118: areas, and an f64 for a number of 32 bits that may be absent. */
@WasmModule("guests/rust-values/area.wasm")
interface OptionsArea extends RawNumbers {}
