package example;

import io.wasmbridge.annotations.*;

@WasmModule("guests/assemblyscript-objects/objects.wasm")
public interface Input {
    long sum(@WasmLength int[] values);

    String greet(@WasmLength(Length.HEADER) @WasmString(Encoding.UTF_8) String name);

    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    long[] squares(int count);

    String mean(double[] values);
}
