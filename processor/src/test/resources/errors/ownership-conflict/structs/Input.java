package example;

import io.wasmbridge.annotations.HostOwned;
import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmStruct;

@WasmModule("guests/structs/structs.wasm")
public interface Input {
    @WasmStruct
    record Point(double x, double y) {}

    @WasmStruct
    record Named(String name) {}

    @WasmStruct
    record Marked(
            @HostOwned String host,
            @Transferred int number,
            @WasmOwned Point inline,
            @Transferred(free = "free_person") String named,
            @WasmOwned @Transferred String both) {}

    @WasmExport("norm")
    double marked(Marked p);

    double norm(@WasmOwned Point p);

    @WasmExport("norm")
    double transferred(@Transferred(free = "free_person") Point p);

    @WasmExport("swap")
    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    Point swap(Point p);

    @WasmExport("person_at")
    @Transferred(free = "free_person")
    @WasmReturn(ResultShape.RETURN_AREA)
    Named personAt(int seed, String name);

    @WasmExport("origin")
    @HostOwned
    Point origin();

    @WasmExport("translate")
    Point translate(@Transferred @InOut Point p, double dx, double dy);

    @WasmExport("hash_pairs")
    long pairs(@WasmOwned @WasmLength String[] items);
}
