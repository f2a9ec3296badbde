package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;

/** As it lies beside a script: an i64 crosses whole. */
@WasmModule("guests/emscripten-jumps/wide.wasm")
interface EmscriptenWideJumps extends EmscriptenJumps {}
