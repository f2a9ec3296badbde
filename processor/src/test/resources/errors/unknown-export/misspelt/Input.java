package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/odd/i64-add.wasm")
public interface Input {
    @WasmExport("fibonaci")
    long fib(int n);

    long fibonacy(int n);

    long subtract(long a, long b);
}
