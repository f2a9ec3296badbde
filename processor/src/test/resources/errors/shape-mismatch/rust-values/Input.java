package example;

import io.wasmbridge.annotations.*;
import io.wasmbridge.runtime.ByteView;
import java.util.OptionalLong;

@WasmModule("guests/rust-values/values.wasm")
public interface Input {
    @WasmExport("spelled")
    @WasmError
    @WasmOwned
    ByteView shown(String text);

    @WasmExport("counted")
    @WasmError
    @WasmLength(Length.TERMINATED)
    int[] ended(int count);

    @WasmExport("next_i64")
    @WasmError(ErrorWhen.NON_ZERO)
    OptionalLong failing(OptionalLong value);

    @WasmExport("next_i64")
    @WasmReturn(ResultShape.WIDE_POINTER)
    OptionalLong wide(OptionalLong value);

    @WasmError(message = "describe")
    int halvedI32(int value);
}
