package example;

import io.wasmbridge.annotations.ErrorWhen;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmResource;

@WasmResource(destructor = "close_words")
interface Words extends AutoCloseable {
    @Transferred @WasmLength(Length.TERMINATED) String text();

    @WasmExport(value = "words_sort", optional = true) void sort();

    @WasmError(value = ErrorWhen.NEGATIVE, message = "lastError") int measure();

    /** Its own, before that of the bridge. */
    int lastError();

    @Override
    void close();
}
