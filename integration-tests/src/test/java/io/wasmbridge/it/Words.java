package io.wasmbridge.it;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmResource;

/** A resource that extends nothing, with a method under each kind of name. */
@WasmResource(destructor = "words_close")
interface Words extends AutoCloseable {
    int append(String text);

    @WasmExport("words_text")
    @Transferred
    String text();

    void clear();

    @WasmExport(value = "words_reverse", optional = true)
    void reverse();

    @Override
    void close();
}
