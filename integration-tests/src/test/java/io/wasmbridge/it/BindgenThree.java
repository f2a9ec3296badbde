package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;

/** wasm-bindgen with two results, detected. */
@WasmModule("guests/abis/wbg-3.wasm")
interface BindgenThree extends AbiGuest {}
