package example;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.WasmAllocator;
import io.wasmbridge.annotations.WasmModule;

@WasmModule(abi = Abi.RUST, partial = true, memory = "heap", initializer = "start")
@WasmAllocator(allocate = "take", free = "give")
interface Heaped {
    int put(byte[] bytes);
}
