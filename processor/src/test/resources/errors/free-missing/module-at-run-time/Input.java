package example;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmAllocator;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;

@WasmExport
@WasmAllocator(allocate = "take")
public interface Input {
    int countVowels(String text);

    @Transferred
    @WasmLength(Length.TERMINATED)
    String version();
}
