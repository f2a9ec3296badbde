package example;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/callbacks/callbacks.wasm")
public interface Input {
    int apply(Mixed function, int left, int right);

    int eachTerminated(Texts texts);

    int compose(Narrow first, Wide second, int a, int b, int c);

    interface Mixed {
        int mix(int left, float right);
    }

    interface Texts {
        long visit(String text);
    }

    interface Narrow {
        int two(byte left, short right);
    }

    interface Wide {
        @WasmLength(Length.TERMINATED)
        String name(long key);
    }
}
