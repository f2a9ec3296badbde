package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmStruct;
import io.wasmbridge.it.EnumSets.Style;
import io.wasmbridge.it.Scalars.Colour;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records without a layout: each component comes back by itself. */
final class Parts {

    private Parts() {}

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
            EnumSet<Style> styles) {}

    record Cut(String head, @WasmLength(Length.TERMINATED) String tail, int at) {}

    record Owners(
            @Transferred @WasmLength(first = true) long[] values,
            @WasmOwned String name,

            @Transferred @WasmLength(Length.TERMINATED) @Nullable
            String title,

            @WasmOwned Optional<int[]> ids) {}

    record Words(@WasmLength(Length.ELEMENTS) List<String> words, int total) {}

    record Forged(String one, byte[] other) {}

    record Opened(
            Gauge gauge,
            @Transferred String name,
            @WasmOwned Optional<Gauge> other,
            Colour colour) {}

    record Pair(Gauge first, Gauge second) {}

    @WasmStruct
    record Point(double x, double y) {}

    record Placed(
            @WasmBuffer(size = 12) String label,
            Point point,
            @WasmBuffer(size = 3) short[] ids) {}
}
