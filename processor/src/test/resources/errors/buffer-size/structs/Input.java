package example;

import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmStruct;

@WasmModule("guests/structs/structs.wasm")
public interface Input {
    @WasmStruct
    record Point(double x, double y) {}

    @WasmStruct
    record Marked(
            @WasmBuffer(size = 2) int number,
            @WasmBuffer(size = 2) Point point,
            @WasmBuffer(size = 0) int[] none,
            @WasmBuffer(size = -1) Point[] negative,
            @WasmBuffer(size = 2) @WasmLength int[] twice,
            @WasmBuffer(size = 2) @WasmLength Point[] points) {}

    @WasmStruct
    record Large(@WasmBuffer(size = 1_000_000_000) long[] numbers) {}

    @WasmStruct
    record Half(@WasmBuffer(size = 200_000_000) long[] numbers) {}

    @WasmStruct
    record Halves(Half one, Half two) {}

    @WasmStruct
    record Kibibyte(@WasmBuffer(size = 1024) byte[] bytes) {}

    @WasmStruct
    record Many(@WasmBuffer(size = 4_194_304) Kibibyte[] parts) {}

    @WasmExport("norm")
    double marked(Marked p);

    @WasmExport("norm")
    double large(Large p);

    @WasmExport("norm")
    double halves(Halves p);

    @WasmExport("norm")
    double many(Many p);

    double norm(@WasmBuffer(size = 2) Point p);
}
