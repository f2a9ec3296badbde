package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;

/** The containers guest, known while compiling. */
@WasmModule("guests/containers/containers.wasm")
interface Containers extends ContainerMethods {}
