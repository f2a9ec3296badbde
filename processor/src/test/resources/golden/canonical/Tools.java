package example;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmStruct;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

@WasmModule(abi = Abi.CANONICAL)
public interface Tools {
    @interface Nullable {}

    enum Level {
        LOW,
        HIGH
    }

    record Point(double x, @Unsigned(16) int y) {}

    record Entry(String key, @Nullable Long weight, Level level, EnumSet<Level> allowed, char mark, Shape shape) {}

    record Handle(int number) {}

    sealed interface Shape permits Circle, Polygon, Nothing {}

    record Circle(float radius) implements Shape {}

    record Polygon(List<Point> corners, byte colour) implements Shape {}

    record Nothing() implements Shape {}

    @WasmExport("ns:tools/geometry@1.0.0#area")
    double area(Shape shape);

    Optional<Entry> find(String key, OptionalInt limit, Optional<Optional<String>> fallback);

    void put(Entry entry, boolean replace);

    List<Entry> all(EnumSet<Level> levels, Level[] order, List<List<Character>> marks);

    Handle open(Handle parent, char mark);

    char mark();

    String name();

    int[][] rows(long[] values);

    void many(
            int a, long b, float c, double d, boolean e, byte f, String g, Point h, Shape i, Optional<String> j,
            @Unsigned(8) int k, Level l);

    @WasmReturn(ResultShape.MULTI_VALUE)
    String title();

    @WasmStruct
    record Label(int size, String text) {}

    @WasmReturn(ResultShape.POINTER)
    Label label();
}
