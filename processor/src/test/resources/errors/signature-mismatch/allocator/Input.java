package example;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmAllocator;
import io.wasmbridge.annotations.WasmModule;

@WasmModule(value = "guests/text/text.wasm", initializer = "word_count")
@WasmAllocator(allocate = "version", free = "recall")
public interface Input {
    int lineCount(String text);

    @Transferred(free = "fault_malloc")
    String reverse(String text);
}
