package com.example.app;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.runtime.Bridge;

/** Holds interfaces that are bridged. */
public final class Outer {
    private Outer() {}

    /** One level down. */
    @WasmModule("wasm/text.wasm")
    public interface Inner extends Bridge {
        @Transferred
        String reverse(String text);

        /** Two levels down, and visible to its package alone. */
        @WasmModule("wasm/text.wasm")
        interface Innermost extends Bridge {
            @WasmOwned
            String version();
        }
    }
}
