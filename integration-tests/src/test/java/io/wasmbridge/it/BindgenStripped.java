package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;

/** wasm-bindgen with stripped names, told by their signatures; areas are allocated. */
@WasmModule("guests/abis/wbg-stripped.wasm")
interface BindgenStripped extends AbiGuest {}
