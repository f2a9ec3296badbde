package example;

import com.dylibso.chicory.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/odd/i64-add.wasm")
public interface Input {
    @WasmExport
    long add(long a, long b);

    @WasmExport("fibonacci")
    long fib(int n);
}
