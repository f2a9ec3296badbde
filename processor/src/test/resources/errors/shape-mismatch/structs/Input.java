package example;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Offset;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmString;
import io.wasmbridge.annotations.WasmStruct;

@WasmModule("guests/structs/structs.wasm")
public interface Input {
    @WasmStruct
    record Point(double x, double y) {}

    @WasmStruct(size = 12)
    record Sized(int a, long b) {}

    @WasmStruct
    record Placed(int a, @Offset(4) long b, @Offset(16) int c) {}

    @WasmStruct
    record Marked(
            @WasmLength int number,
            @WasmLength Point point,
            @WasmLength(Length.BYTES) int[] bytes,
            @WasmLength(Length.HEADER) String header,
            @WasmLength(Length.NONE) int[] none,
            @WasmLength(parameter = "n") int[] given,
            @WasmLength(Length.TERMINATED) Point[] ended,
            @WasmLength(Length.PARALLEL) String[] parallel,
            @WasmString int[] text) {}

    @WasmExport("norm")
    double sized(Sized p);

    @WasmExport("norm")
    double placed(Placed p);

    @WasmExport("norm")
    double marked(Marked p);

    @WasmExport("norm")
    double counted(@WasmLength Point p);

    @WasmExport("origin")
    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    Point packed();

    @WasmExport("origin")
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    Point area();

    @WasmExport("make_points")
    @Transferred
    Point wide(int count);

    @WasmExport("hash_arguments")
    long ended(@WasmLength(Length.TERMINATED) Point[] items);

    @WasmExport("make_arguments")
    @Transferred
    @WasmLength(Length.TERMINATED)
    Point[] endedResult(int count);
}
