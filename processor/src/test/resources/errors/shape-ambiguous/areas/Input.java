package example;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;

public interface Input {
    @WasmModule("guests/results/return-area.wasm")
    interface Area {
        @WasmOwned
        @WasmExport("table_i32")
        int[] tableI32();

        @Transferred
        String reversed(String text);
    }

    @WasmModule("guests/results/out-length.wasm")
    interface Length {
        @WasmOwned
        String staticText();

        @Transferred
        @WasmExport("made_i32")
        int[] made(int count);
    }
}
