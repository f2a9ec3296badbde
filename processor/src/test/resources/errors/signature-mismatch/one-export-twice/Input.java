package example;

import io.wasmbridge.annotations.WasmExport;

@WasmExport
public interface Input {
    int add(int a, int b);

    @WasmExport("add")
    long addLong(long a, long b);
}
