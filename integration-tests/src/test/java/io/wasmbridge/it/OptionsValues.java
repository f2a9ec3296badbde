package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;

/** wasm-bindgen since 0.2.119: several results, and another f64 for none. */
@WasmModule("guests/rust-values/values.wasm")
interface OptionsValues extends RawNumbers {}
