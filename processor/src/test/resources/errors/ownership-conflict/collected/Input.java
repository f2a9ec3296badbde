package example;

import io.wasmbridge.annotations.*;

@WasmModule("guests/assemblyscript-objects/objects.wasm")
public interface Input {
    void remember(@Transferred String text);

    void negate(@WasmOwned @InOut int[] values);

    @Transferred
    String remembered();

    @HostOwned
    long[] squares(int count);

    @WasmOwned
    String greet(@HostOwned String name);
}
