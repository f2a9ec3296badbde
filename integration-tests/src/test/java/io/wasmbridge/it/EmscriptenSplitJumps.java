package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;

/** As a standalone module: an i64 crosses to the host in two halves. */
@WasmModule("guests/emscripten-jumps/split.wasm")
interface EmscriptenSplitJumps extends EmscriptenJumps {}
