package io.wasmbridge.it;

import io.wasmbridge.annotations.ErrorWhen;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.runtime.Bridge;

/** Documents and values, which are addresses in the guest's memory; no bridge of its own. */
interface OpaValues extends Bridge {
    /** The guest gives no value for what is no JSON. */
    @WasmError(ErrorWhen.NULL)
    int opaJsonParse(String json);

    @Transferred
    String opaJsonDump(int value);

    int builtins();
}
