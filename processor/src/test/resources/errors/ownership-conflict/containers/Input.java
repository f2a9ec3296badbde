package example;

import io.wasmbridge.annotations.HostOwned;
import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import java.nio.IntBuffer;

@WasmModule("guests/shapes/shapes.wasm")
public interface Input {
    @WasmExport("sum_i8")
    long sumOwned(@WasmOwned boolean[] flags);

    @WasmExport("sum_i32")
    long sumOwnedInts(@WasmOwned IntBuffer values);

    @WasmExport("negate_i32")
    void changeKept(@Transferred @InOut IntBuffer values);

    @WasmExport("static_text")
    @HostOwned
    CharSequence version();
}
