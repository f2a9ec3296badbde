package example;

import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/callbacks/callbacks.wasm")
public interface Input {
    int apply(Generic function, int left, int right);

    int applyOrZero(Failing function, int left, int right);

    interface Generic {
        <T> int apply(T left, T right);
    }

    boolean same(Throwing first, Checked second);

    interface Throwing {
        @WasmImport(mayThrow = true)
        int apply(int left, int right);
    }

    interface Checked {
        int apply(int left, int right) throws Exception;
    }

    interface Failing {
        @WasmError
        int apply(int left, int right);
    }
}
