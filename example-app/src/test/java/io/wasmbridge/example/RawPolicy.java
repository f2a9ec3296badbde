package io.wasmbridge.example;

import io.wasmbridge.annotations.ErrorWhen;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmModule;

/** A policy that takes what is no JSON. */
@WasmModule(value = "demo-policy.wasm", imports = PolicyHost.class)
interface RawPolicy extends Policy {
    @WasmError(ErrorWhen.NULL)
    int opaJsonParse(String json);
}
