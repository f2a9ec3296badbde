package example;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;
import java.util.List;

@WasmModule("guests/structs/structs.wasm")
public interface Input {
    @WasmExport("hash_pairs")
    long prefixes(@WasmLength(Length.PREFIX) String[] items);

    @WasmExport("hash_pairs")
    long untold(@WasmLength(Length.NONE) List<String> items);

    @WasmExport("hash_pairs")
    long text(@WasmLength(Length.PARALLEL) String text);

    @WasmExport("hash_pairs")
    long numbers(@WasmLength(Length.PARALLEL) int[] numbers);

    @WasmExport("make_pairs")
    @Transferred
    @WasmLength(Length.PARALLEL)
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String[] parallel(int count);
}
