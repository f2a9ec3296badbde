package example;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmStruct;

@WasmModule("guests/outs/outs.wasm")
public interface Input {
    @interface Nullable {}

    @WasmStruct
    record Place(int id, double x, @Unsigned(16) int level) {}

    @WasmResource
    interface Session {}

    @WasmExport("try_locate")
    @WasmReturn(ResultShape.OUT_POINTERS)
    Place forgottenStatus(int id);

    @WasmError
    @WasmOwned
    Place tryLocate(int id);

    @WasmExport("locate")
    Place unsaid(int id);

    @WasmExport("locate")
    @WasmReturn(ResultShape.WIDE_POINTER)
    Place wide(int id);

    @WasmExport("locate")
    @WasmReturn(ResultShape.OUT_POINTERS)
    @Transferred
    Place owned(int id);

    @WasmExport("locate")
    @WasmReturn(ResultShape.OUT_POINTERS)
    @Nullable
    Place absent(int id);

    @WasmExport("shared_session")
    @WasmReturn(ResultShape.OUT_POINTERS)
    Session handle();

    @WasmExport("shared_session")
    @WasmReturn(ResultShape.RETURN_AREA)
    Session area();
}
