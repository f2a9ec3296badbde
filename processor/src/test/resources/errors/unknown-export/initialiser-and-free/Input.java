package example;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmAllocator;
import io.wasmbridge.annotations.WasmModule;

@WasmModule(value = "guests/text/text.wasm", initializer = "_start")
@WasmAllocator(allocate = "maloc", free = "fre")
public interface Input {
    int countVowels(String text);

    @Transferred(free = "release_text")
    String reverse(String text);
}
