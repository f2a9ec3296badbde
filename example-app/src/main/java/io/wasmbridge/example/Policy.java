package io.wasmbridge.example;

import io.wasmbridge.annotations.ErrorWhen;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmMarshaller;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;
import java.util.List;

/**
 * A policy of the Open Policy Agent, from a jar of somebody else's. Documents are records here and JSON there, values are addresses in
 * the guest.
 */
@WasmModule(value = "demo-policy.wasm", imports = PolicyHost.class)
public interface Policy extends Bridge {

    /** The value of a document. */
    @WasmError(ErrorWhen.NULL)
    int opaJsonParse(Roles roles);

    /** The value of a document. */
    @WasmError(ErrorWhen.NULL)
    int opaJsonParse(Request request);

    /** The document of a value. */
    @Transferred
    String opaJsonDump(int value);

    /** The document of a value, which is what a policy decided. */
    @WasmExport("opa_json_dump")
    @Transferred
    @WasmLength(Length.TERMINATED)
    @WasmMarshaller(Decision.ListAsJson.class)
    List<Decision> decisions(int value);

    /** What it leaves to its host: an object of names and numbers. */
    int builtins();

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
}
