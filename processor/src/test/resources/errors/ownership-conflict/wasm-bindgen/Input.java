package example;

import io.wasmbridge.annotations.*;

@WasmModule("guests/abis/wbg-2.wasm")
public interface Input {
    int countBytes(@HostOwned String text);

    @WasmOwned
    String reversed(String text);
}
