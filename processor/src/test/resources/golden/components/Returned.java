package example;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmResource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

@WasmModule("guests/components/multi-value.wasm")
public interface Returned {
    enum Colour {
        RED,
        GREEN
    }

    record MinMax(int min, long max) {}

    record Numbers(
            boolean flag,
            byte narrow,
            short wider,
            char letter,
            int number,
            long large,
            float ratio,
            double mean,
            @Unsigned(8) int u8,
            @Unsigned(16) int u16,
            @Unsigned(32) long u32,
            Colour colour,
            EnumSet<Colour> colours) {}

    record Owners(
            @Transferred @WasmLength(first = true) long[] values,
            String name,
            @Transferred @WasmLength(Length.TERMINATED) Optional<String> title,
            Optional<int[]> ids) {}

    record Words(@WasmLength(Length.ELEMENTS) List<String> words, int total) {}

    record Opened(Gauge gauge, @Transferred String name, @WasmOwned Optional<Gauge> other, Colour colour) {}

    @WasmResource
    interface Gauge {}

    MinMax minMax(int[] values);

    Numbers numbers(long seed);

    @WasmOwned
    Owners owners(int count, boolean titled);

    @Transferred
    Words words(int count);

    Opened opened(int value, boolean malformed, boolean wanted);
}
