package io.wasmbridge.example;

import io.wasmbridge.annotations.ErrorWhen;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;

/** A policy of the Open Policy Agent, from a jar of somebody else's. Documents are JSON, values addresses in the guest. */
@WasmModule(value = "demo-policy.wasm", partial = true)
public interface Policy extends Bridge {

    /** The value of a document; what is no JSON has none. */
    @WasmError(ErrorWhen.NULL)
    int opaJsonParse(String json);

    /** The document of a value. */
    @Transferred
    String opaJsonDump(int value);

    /** What can be evaluated: an object of names and numbers. */
    int entrypoints();

    /** A context to evaluate in. */
    int opaEvalCtxNew();

    /** The document that decisions look things up in. */
    void opaEvalCtxSetData(int context, int value);

    /** The document that the decision is about. */
    void opaEvalCtxSetInput(int context, int value);

    /** Decides. */
    @WasmError
    void eval(int context);

    /** The decision. */
    int opaEvalCtxGetResult(int context);

    /** The end of the guest's heap: setting it frees all that was allocated behind. */
    int opaHeapPtrGet();

    /** See {@link #opaHeapPtrGet()}. */
    void opaHeapPtrSet(int address);
}
