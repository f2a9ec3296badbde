package example;

import io.wasmbridge.annotations.*;
import java.util.OptionalInt;
import java.util.OptionalLong;

@WasmModule("guests/rust-values/area.wasm")
public interface Input {
    /** The area of a Result: a flag and an int, or an f64. */
    @WasmExport("next_checked")
    @WasmError
    OptionalInt nextChecked(OptionalLong value);

    @WasmModule(abi = Abi.WASM_BINDGEN)
    interface Arriving {
        @WasmError
        int halved(int value);

        OptionalLong next(OptionalLong value);

        @WasmError
        @WasmReturn(ResultShape.RETURN_AREA)
        OptionalInt found(String text);
    }
}
