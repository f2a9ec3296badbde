package io.wasmbridge.it;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.WasmModule;

/** Calls builtins as a policy does, and counts its blocks, which no policy does. */
@WasmModule(value = "guests/opa-builtins/opa-builtins.wasm", abi = Abi.OPA, imports = OpaHost.class)
interface OpaBuiltinsGuest extends OpaValues, CountingGuest {
    int callBuiltin(int builtin, int arity);

    void opaValueFree(int value);
}
