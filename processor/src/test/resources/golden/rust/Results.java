package example;

import io.wasmbridge.annotations.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

public interface Results {
    @WasmError void check(int value);
    @WasmError byte[] spell(String text);
    OptionalInt next(OptionalInt value);
    @Unsigned(32) OptionalLong count(@Unsigned(32) OptionalLong value);
    @WasmError Optional<Float> half(Optional<Float> value);
    OptionalDouble doubled(OptionalDouble value);
    Optional<Boolean> toggle(Optional<Boolean> value);
    @Nullable Character letter(@Nullable Character value);
    @WasmError Optional<Byte> mix(Optional<Byte> one, @Unsigned(8) OptionalInt other);
    OptionalInt small(OptionalInt value);
    OptionalLong negate(@InOut int[] values, @InOut double[] others);
}
