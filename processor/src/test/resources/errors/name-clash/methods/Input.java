package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;

@WasmModule("guests/odd/i64-add.wasm")
public interface Input {
    int memory();

    long allocator();

    int close();

    @WasmExport("alloc")
    int instantiate();

    @WasmExport("fibonacci")
    long over(Instance instance);

    default Input builder() {
        return this;
    }

    int finalize();
}

@WasmModule("guests/odd/i64-add.wasm")
interface Given extends Bridge {
    long add(long a, long b);

    @Override
    void close();

    @Override
    boolean poisoned();

    @Override
    String toString();

    @WasmExport("fibonacci")
    long memory(int n);

    static Given over(Instance instance) {
        return GivenBridge.over(instance);
    }
}
