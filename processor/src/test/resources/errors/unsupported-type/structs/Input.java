package example;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmStruct;
import io.wasmbridge.runtime.IntView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

@WasmModule("guests/structs/structs.wasm")
public interface Input {
    record Plain(double x, double y) {}

    @WasmStruct
    record Empty() {}

    @WasmStruct
    record Boxed<T>(T value) {}

    @WasmStruct
    record Node(int value, Node next) {}

    @WasmStruct
    record First(Second second) {}

    @WasmStruct
    record Second(List<First> firsts) {}

    @WasmStruct
    record Odd(Object any, Map<String, String> map, OptionalInt number, IntView view, CharSequence text, int[][] rows) {}

    @WasmStruct
    record Absent(@Nullable int[] there, @Nullable Point never, Optional<Point> inline) {}

    @WasmStruct
    record Point(double x, double y) {}

    @interface Nullable {}

    @WasmExport("norm")
    double plain(Plain p);

    @WasmExport("norm")
    double empty(Empty p);

    @WasmExport("norm")
    double boxed(Boxed<String> p);

    @WasmExport("norm")
    double node(Node p);

    @WasmExport("norm")
    double around(First p);

    @WasmExport("norm")
    double odd(Odd p);

    @WasmExport("norm")
    double absent(Absent p);

    @WasmExport("norm")
    double out(@Out Point p);

    @WasmExport("translate")
    void lost(@InOut Point p, double dx, double dy);

    @WasmExport("translate")
    Point perhaps(@InOut @Nullable Point p, double dx, double dy);

    @WasmExport("translate")
    Optional<Point> optional(@InOut Point p, double dx, double dy);

    @WasmExport("negate_all")
    void list(@InOut List<Point> items);

    @WasmExport("swap")
    @WasmReturn(ResultShape.RETURN_AREA)
    @Nullable
    Point never(Point p);

    @WasmExport("sum_points")
    double boxes(List<Integer> numbers);

    @WasmExport("sum_points")
    double maps(List<Map<String, String>> maps);

    @WasmExport("sum_points")
    double nested(List<List<String>> lists);
}
