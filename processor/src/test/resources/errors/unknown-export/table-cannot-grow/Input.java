package example;

import io.wasmbridge.annotations.WasmModule;
import java.util.function.IntBinaryOperator;

@WasmModule("guests/callbacks/fixed.wasm")
public interface Input {
    int apply(IntBinaryOperator function, int left, int right);
}
