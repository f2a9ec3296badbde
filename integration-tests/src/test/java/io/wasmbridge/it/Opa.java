package io.wasmbridge.it;

import io.wasmbridge.annotations.ErrorWhen;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;

/** A policy of Open Policy Agent, as its compiler leaves it; values are addresses in the guest's memory. */
@WasmModule(value = "demo-policy.wasm", partial = true)
interface Opa extends Bridge {
    int opaWasmAbiVersion();

    int opaWasmAbiMinorVersion();

    int opaHeapPtrGet();

    /** The guest gives no value for what is no JSON. */
    @WasmError(ErrorWhen.NULL)
    int opaJsonParse(String json);

    @Transferred
    String opaJsonDump(int value);

    int builtins();

    int entrypoints();

    int opaEvalCtxNew();

    void opaEvalCtxSetData(int context, int value);

    void opaEvalCtxSetInput(int context, int value);

    void opaEvalCtxSetEntrypoint(int context, int entrypoint);

    @WasmError
    void eval(int context);

    int opaEvalCtxGetResult(int context);
}
