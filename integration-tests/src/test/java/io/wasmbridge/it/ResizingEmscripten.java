package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;

/** A module that has its memory grown by its host, up to 256 pages. */
@WasmModule("guests/emscripten/resizing.wasm")
interface ResizingEmscripten extends EmscriptenGuest {}
