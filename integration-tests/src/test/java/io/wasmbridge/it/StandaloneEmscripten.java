package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;

/** Three pages, and no more. */
@WasmModule("guests/emscripten/emscripten.wasm")
interface StandaloneEmscripten extends EmscriptenGuest {}
