package example;

import io.wasmbridge.annotations.WasmResource;

@WasmResource(destructor = "close_words")
public interface Words extends AutoCloseable {
    String text();

    @Override
    void close();
}
