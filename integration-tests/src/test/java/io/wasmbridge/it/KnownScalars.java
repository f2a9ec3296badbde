package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;

/** The same, checked against the module while compiling. */
@WasmModule("guests/scalars/scalars.wasm")
interface KnownScalars extends Scalars {}
