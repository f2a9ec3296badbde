package example;

import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/shapes/shapes.wasm")
public interface Input {
    int countBytes(String text, int length);

    long hashString(String first, String second);

    double sumF64(double[] values, int count);

    String nothing();
}
