package example;

import io.wasmbridge.annotations.HostOwned;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.IntView;

@WasmModule("guests/shapes/shapes.wasm")
public interface Input {
    @HostOwned
    String madeText();

    @WasmOwned
    @Transferred
    String staticText();

    @Transferred
    int echoI32(int value);

    @WasmOwned
    void nothing();

    @Transferred
    @WasmExport("table_i32")
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    IntView table();
}
