package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;

/** A module that grows its memory itself, up to 256 pages, and tells its host. */
@WasmModule("guests/emscripten/growing.wasm")
interface GrowingEmscripten extends EmscriptenGuest {}
