package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/odd/i64-add.wasm")
public interface Input {
    long add(long a, long b);

    @WasmExport("add")
    default long twice(long a) {
        return add(a, a);
    }

    @WasmExport
    static long fibonacci(int n) {
        return n;
    }
}
