package example;

import io.wasmbridge.annotations.*;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

@WasmModule("guests/rust-values/values.wasm")
public interface Input {
    @WasmExport("counted")
    String[] names(int count);

    @WasmExport("count")
    int count(List<String> names);

    @WasmExport("next_u8")
    Optional<EnumSet<Side>> sides(Optional<EnumSet<Side>> sides);

    @WasmExport("next_u8")
    Integer next(Integer value);

    @WasmExport("next_u8")
    @Unsigned(32)
    OptionalInt wide(@Unsigned(12) OptionalInt value);

    enum Side {
        LEFT,
        RIGHT
    }
}
