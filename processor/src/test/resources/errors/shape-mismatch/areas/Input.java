package example;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;

public interface Input {
    @WasmModule("guests/results/return-area.wasm")
    interface Area {
        @WasmOwned
        @WasmReturn(ResultShape.MULTI_VALUE)
        String staticText();

        @WasmReturn(ResultShape.RETURN_AREA)
        @WasmBuffer(size = 4)
        @WasmExport("table_i32")
        int[] table();

        @WasmOwned
        @WasmReturn(ResultShape.RETURN_AREA)
        String trapNow();

        @WasmOwned
        String dropKept();
    }

    @WasmModule("guests/results/multi-value.wasm")
    interface Several {
        @WasmOwned
        @WasmReturn(ResultShape.RETURN_AREA)
        String staticText();

        @Transferred
        @WasmLength(Length.TERMINATED)
        String madeText();
    }

    @WasmModule("guests/shapes/shapes.wasm")
    interface Packed {
        @WasmOwned
        @WasmReturn(ResultShape.OUT_LENGTH)
        String staticText();
    }
}
