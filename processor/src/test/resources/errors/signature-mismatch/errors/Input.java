package example;

import io.wasmbridge.annotations.ErrorWhen;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/shapes/shapes.wasm")
public interface Input {
    @WasmError
    void nothing();

    @WasmError(ErrorWhen.NEGATIVE)
    double echoF64(double value);

    @WasmError
    void echoI32(long value);
}
