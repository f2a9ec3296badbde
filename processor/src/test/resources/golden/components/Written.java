package example;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmStruct;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

@WasmModule("guests/components/out-pointers.wasm")
public interface Written {
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

    @WasmStruct
    record Point(double x, double y) {}

    record Placed(@WasmBuffer(size = 12) String label, Point point, @WasmBuffer(size = 3) short[] ids) {}

    @WasmReturn(ResultShape.OUT_POINTERS)
    MinMax minMax(int[] values);

    @WasmReturn(ResultShape.OUT_POINTERS)
    Numbers numbers(long seed);

    @WasmOwned
    @WasmReturn(ResultShape.OUT_POINTERS)
    Owners owners(int count, boolean titled);

    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    Words words(int count);

    @WasmError
    @WasmReturn(ResultShape.OUT_POINTERS)
    Opened opened(int value, boolean malformed, boolean wanted);

    @WasmReturn(ResultShape.OUT_POINTERS)
    Placed place(int id);
}
