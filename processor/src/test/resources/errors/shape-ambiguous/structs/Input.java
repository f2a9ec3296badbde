package example;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmStruct;
import java.util.List;

@WasmModule("guests/structs/structs.wasm")
public interface Input {
    @WasmStruct
    record Point(double x, double y) {}

    @WasmStruct
    record Named(String[] names) {}

    Point swap(Point p);

    @Transferred
    Point[] makePoints(int count);

    @WasmExport("make_arguments")
    @Transferred
    List<Point> makeSome(int count);

    @Transferred
    List<String> makeArguments(int count);

    @WasmExport("hash_arguments")
    long hashNamed(Named named);

    @WasmExport("make_arguments")
    @Transferred
    @WasmLength
    String[] makePairs(int count);
}
