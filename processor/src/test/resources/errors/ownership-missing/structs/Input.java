package example;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmStruct;
import java.util.List;

@WasmModule("guests/structs/structs.wasm")
public interface Input {
    @WasmStruct
    record Point(double x, double y) {}

    @WasmStruct
    record Named(int number, String name) {}

    Point origin();

    @WasmExport("person_at")
    @WasmReturn(ResultShape.RETURN_AREA)
    Named personAt(int seed, String name);

    @WasmExport("translate")
    Named translate(@InOut Named p, double dx, double dy);

    @WasmExport("make_points")
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    List<Point> makePoints(int count);

    @WasmExport("own_arguments")
    @WasmLength(Length.TERMINATED)
    String[] arguments();

    @WasmExport("negate_all")
    void negate(@InOut Named[] items);

    @WasmExport("fill_points")
    void fill(@Out @WasmLength String[] items);
}
