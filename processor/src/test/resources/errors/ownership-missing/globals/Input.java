package example;

import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/globals/globals.wasm")
public interface Input {
    String versionText();
}
