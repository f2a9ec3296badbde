package example;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.runtime.ByteView;

@WasmModule
public interface Input {
    @Transferred
    String reverse(String text);

    @WasmOwned
    int[] table();

    @WasmOwned
    ByteView buffer();
}
