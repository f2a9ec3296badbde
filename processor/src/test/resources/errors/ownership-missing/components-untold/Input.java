package example;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;

@WasmModule(abi = Abi.CANONICAL)
public interface Input {
    record Cut(String head, int at) {}

    @WasmReturn(ResultShape.MULTI_VALUE)
    Cut cut(int at);
}
