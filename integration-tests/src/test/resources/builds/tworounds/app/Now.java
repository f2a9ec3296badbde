package app;

import generator.Generate;
import io.wasmbridge.annotations.WasmModule;

/** Mentions a type that does not exist yet in the first round. */
@Generate
@WasmModule("wasm/text.wasm")
public interface Now {
    int wordCount(String text);

    default String words(String text) {
        return Unit.of(wordCount(text));
    }
}
