package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;

/** A guest that traps as soon as it is there. */
@WasmModule("guests/given/stillborn.wasm")
interface Stillborn extends Bridge {}
