package com.example.app;

import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;

/** Says what is counted. */
@WasmModule("wasm/text.wasm")
public interface CountingText extends Counting<String>, Bridge {
    @Override
    int countVowels(String text);
}
