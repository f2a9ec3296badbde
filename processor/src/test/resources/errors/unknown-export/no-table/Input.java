package example;

import io.wasmbridge.annotations.WasmModule;
import java.util.function.IntUnaryOperator;

@WasmModule("guests/text/text.wasm")
public interface Input {
    int countVowels(IntUnaryOperator function, int length);
}
