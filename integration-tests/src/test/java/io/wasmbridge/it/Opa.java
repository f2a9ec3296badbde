package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmModule;

/** A policy of Open Policy Agent, as its compiler leaves it. */
@WasmModule(value = "demo-policy.wasm", imports = OpaHost.class)
interface Opa extends OpaValues {
    int opaWasmAbiVersion();

    int opaWasmAbiMinorVersion();

    int opaHeapPtrGet();

    int entrypoints();

    int opaEvalCtxNew();

    void opaEvalCtxSetData(int context, int value);

    void opaEvalCtxSetInput(int context, int value);

    @WasmError
    void eval(int context);

    int opaEvalCtxGetResult(int context);
}
