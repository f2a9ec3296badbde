package io.wasmbridge.it;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmReturn;

/** What a guest imports that is left by exceptions. */
@WasmImport("env")
interface Thrower {

    @WasmImport(mayThrow = true)
    int raise(int kind);

    /** Not declared to throw. */
    int refuse(int kind);

    @WasmImport(mayThrow = true)
    void takeText(@Transferred String text);

    @WasmImport(mayThrow = true)
    @WasmReturn(ResultShape.RETURN_AREA)
    String giveText(int key);
}
