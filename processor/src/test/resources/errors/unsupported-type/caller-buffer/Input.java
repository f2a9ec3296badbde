package example;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.ByteView;
import java.util.Optional;

@WasmModule("guests/returns/caller-buffer.wasm")
public interface Input {
    @WasmReturn(ResultShape.CALLER_BUFFER)
    ByteView fillI8(int count);

    @WasmReturn(ResultShape.CALLER_BUFFER)
    Optional<String> copyMalformed();
}
