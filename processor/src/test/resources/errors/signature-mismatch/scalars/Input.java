package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/odd/i64-add.wasm")
public interface Input {
    int add(int a, int b);

    @WasmExport("add")
    long addThree(long a, long b, long c);

    @WasmExport("fibonacci")
    double fibonacciAsDouble(int n);

    @WasmExport("fibonacci")
    void fibonacciForNothing(int n);
}
