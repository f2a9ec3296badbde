package example;

import io.wasmbridge.annotations.WasmModule;

interface Numbers<T> {
    T addd(T a, T b);

    T fibonacci(T n);
}

@WasmModule("guests/odd/i64-add.wasm")
public interface Input extends Numbers<Long>, More {
    long add(long a, long b);
}

interface More {
    int alloc(int size);

    int addd(int a);
}
