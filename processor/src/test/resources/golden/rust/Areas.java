package example;

import io.wasmbridge.annotations.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

public interface Areas {
    @WasmError(message = "why") void check(int value);
    @WasmError int parse(String text, OptionalInt radix);
    @WasmError String spell(String text);
    @WasmError @Nullable String find(String text);
    OptionalInt next(OptionalInt value);
    @Nullable Long half(@Nullable Long value);
    OptionalDouble fill(@InOut double[] values, OptionalDouble value);
    String why();
}
