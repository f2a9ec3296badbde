package com.example.app;

import io.wasmbridge.annotations.WasmModule;

/** Visible to its package alone, and no {@code Bridge} by itself. */
@WasmModule("wasm/text.wasm")
interface Hidden {
    int wordCount(String text);

    /** The user's own. */
    default int wordCount(String first, String second) {
        return wordCount(first) + wordCount(second);
    }

    static String name() {
        return "Hidden";
    }
}
