package example;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/components/multi-value.wasm")
public interface Input {
    record Cut(String head, @WasmLength(Length.TERMINATED) String tail, int at) {}

    Cut cut(String text, int at);
}
