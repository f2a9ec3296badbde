package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;

/** The same with a table of references to objects of JavaScript. */
@WasmModule("guests/rust-values/references.wasm")
interface OptionsReferences extends RawNumbers {}
