package example;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import java.nio.ByteBuffer;

@WasmModule("guests/shapes/shapes.wasm")
public interface Input {
    @WasmExport("terminated_i8")
    int fill(@Out @WasmLength(Length.TERMINATED) boolean[] flags);

    @WasmExport("terminated_i8")
    int fillBytes(@Out @WasmLength(Length.TERMINATED) ByteBuffer bytes);
}
