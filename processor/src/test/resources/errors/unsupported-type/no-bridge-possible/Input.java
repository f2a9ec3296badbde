package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;

public interface Input<T> {
    @WasmExport("count_vowels")
    int countVowels(T text);
}

class Outer {
    @WasmModule("guests/text/text.wasm")
    private interface Hidden {
        int countVowels(String text);
    }

    private static class Closed {
        @WasmModule("guests/text/text.wasm")
        interface Inner {
            int countVowels(String text);
        }
    }
}

@WasmModule("guests/text/text.wasm")
sealed interface Sealed {
    non-sealed interface Open extends Sealed {}
}
