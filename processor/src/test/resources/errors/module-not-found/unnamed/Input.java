package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;

public interface Input {
    @WasmExport("add")
    int plus(int a, int b);
}

@WasmModule
interface NoValue {
    int add(int a, int b);
}

@WasmModule("")
interface EmptyValue {
    int add(int a, int b);
}
