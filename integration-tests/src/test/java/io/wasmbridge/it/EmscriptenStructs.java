package io.wasmbridge.it;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;

/** The structs of Emscripten's C. */
@WasmModule("guests/emscripten/growing.wasm")
interface EmscriptenStructs extends RealStructs {

    @WasmReturn(ResultShape.RETURN_AREA)
    Person makePerson(int id, String name);
}
