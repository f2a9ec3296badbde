package app;

import generator.Generate;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;

/** Mentions a type that does not exist yet in the first round, and an enum that is numbered by one. */
@Generate
@WasmModule("wasm/text.wasm")
public interface Now {
    int wordCount(String text);

    @WasmExport("word_count")
    Known known(String text);

    default String words(String text) {
        return Unit.of(wordCount(text));
    }
}
