package example;

import io.wasmbridge.annotations.*;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

@WasmModule("guest.wasm")
public interface Walker {
    int fold(int[] values, IntBinaryOperator function);
    void walk(String path, @Nullable Visitor call, Visitor last);
}
