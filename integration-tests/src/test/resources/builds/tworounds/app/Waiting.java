package app;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;

/** Extends a type that does not exist yet in the first round, and names two in signatures of its own. */
@WasmModule("wasm/text.wasm")
public interface Waiting extends Parent {
    int wordCount(String text);

    @WasmExport("word_count")
    Amount amount(String text);

    default String unit(Unit unit) {
        return unit.toString();
    }
}
