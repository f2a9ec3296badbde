package example;

import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/text/text.wasm")
public record Input(int vowels) {}
