package io.wasmbridge.benchmarks;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;
import java.util.function.IntBinaryOperator;

/** The guest of the benchmarks that calls its host. */
@WasmModule(value = "guests/bench-callbacks/bench-callbacks.wasm", abi = Abi.C, imports = BenchCallbacks.Host.class)
interface BenchCallbacks extends Bridge {

    /** What the guest imports. */
    @WasmImport
    interface Host {
        int combine(int a, int b);

        int takeText(String text);
    }

    void prepare(boolean mixed, int longestBytes);

    int callImport(int a, int b);

    int callPointer(IntBinaryOperator function, int a, int b);

    int sendText(int lengthBytes);
}
