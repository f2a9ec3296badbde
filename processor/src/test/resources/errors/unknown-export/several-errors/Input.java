package example;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.ByteView;

@WasmModule("guests/text/text.wasm")
public interface Input {
    int countVowelz(String text);

    String reverse(String text);

    void negate(@InOut long[] values, int scale);

    @WasmBuffer(size = 0)
    @WasmExport("get_wasm_memory_buffer_pointer")
    ByteView buffer();

    Object version();
}

@WasmModule("guests/text/text.wasm")
interface Good {
    int countVowels(String text);
}

class Other {
    @WasmModule("guests/odd/i64-add.wasm")
    interface Bad {
        int add(int a, int b);
    }

    @WasmModule("guests/odd/i64-add.wasm")
    interface Good {
        long add(long a, long b);
    }
}
