import io.wasmbridge.annotations.WasmModule;

/** In no package. */
@WasmModule("wasm/text.wasm")
public interface Unnamed {
    int countVowels(String text);
}
