package io.wasmbridge.it;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.Handle;

/** An object whose handle is written where the host says. */
@WasmResource
interface Session extends Handle {
    int nameLength();

    @WasmError
    @WasmReturn(ResultShape.OUT_POINTERS)
    Session fork();
}
