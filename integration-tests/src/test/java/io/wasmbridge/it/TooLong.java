package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;

/** A guest whose data does not fit a memory of two pages. */
@WasmModule("guests/given/too-long.wasm")
interface TooLong extends Bridge {}
