package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;

/** A guest whose host does what it should not, in methods. */
@WasmModule(value = "guests/imports-throwing/imports-throwing.wasm", imports = Threats.class)
interface Threatened extends Threats.Guest {}
