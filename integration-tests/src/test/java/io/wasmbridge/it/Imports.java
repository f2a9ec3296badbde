package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.ByteView;

/** A guest that calls its host, which the builder is given the functions for. */
@WasmModule(value = "guests/imports/imports.wasm", partial = true)
interface Imports extends CountingGuest {
    int run(int number);

    void sayHello();

    void writeOut();

    int callTwice(String text, int number);

    @WasmExport("call_twice")
    int callTwiceInPlace(ByteView text, int number);

    void free(int address);
}
