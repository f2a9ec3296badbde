package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;

/** A guest whose host does what it should not, in functions of raw numbers. */
@WasmModule(value = "guests/imports-throwing/imports-throwing.wasm", partial = true)
interface RawThreatened extends Threats.Guest {}
