package app;

import io.wasmbridge.annotations.WasmModule;

/** Extends a type that does not exist yet in the first round, and names one in a signature of its own. */
@WasmModule("wasm/text.wasm")
public interface Waiting extends Parent {
    int wordCount(String text);

    default String unit(Unit unit) {
        return unit.toString();
    }
}
