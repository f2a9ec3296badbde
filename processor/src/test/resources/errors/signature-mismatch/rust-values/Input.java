package example;

import io.wasmbridge.annotations.*;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

@WasmModule("guests/rust-values/values.wasm")
public interface Input {
    @WasmError
    int stackInUse();

    @WasmError
    int halvedI64(long value);

    @WasmError
    @WasmReturn(ResultShape.RETURN_AREA)
    int halvedI32(int value);

    @WasmExport("negated_i32")
    OptionalDouble negated(OptionalInt value);

    @WasmExport("next_u8")
    OptionalLong next(OptionalInt value);

    @WasmExport("next_i64")
    Optional<Boolean> nextI64(OptionalLong value);

    @WasmExport("next_u32")
    OptionalInt nextU32(OptionalLong value);
}
