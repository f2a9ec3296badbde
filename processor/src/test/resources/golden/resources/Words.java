package example;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmResource;

@WasmResource(destructor = "close_words")
interface Words extends AutoCloseable {
    @Transferred @WasmLength(Length.TERMINATED) String text();

    @WasmExport(value = "words_sort", optional = true) void sort();

    @Override
    void close();
}
