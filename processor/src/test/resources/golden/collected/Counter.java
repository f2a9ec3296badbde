package example;

import io.wasmbridge.annotations.WasmResource;

@WasmResource(prefix = "Counter#")
public interface Counter extends AutoCloseable {
    int add(int more);

    Counter copy();

    @Override
    void close();
}
