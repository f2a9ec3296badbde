package example;

import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.WasmModule;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

@WasmModule("guests/text/text.wasm")
public interface Input {
    int countVowels(Optional<Integer> text);

    void version(@Legacy.Nullable int flags);

    @Nullable
    Boolean reverse(@Out OptionalLong text);

    @Legacy.Nullable
    void negate(OptionalInt values);

    @interface Legacy {
        @interface Nullable {}
    }
}
