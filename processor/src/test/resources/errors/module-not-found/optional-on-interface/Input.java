package example;

import io.wasmbridge.annotations.WasmExport;

@WasmExport(optional = true)
public interface Input {
    long add(long a, long b);
}
