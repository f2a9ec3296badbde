package example;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;

public interface Input {
    @WasmModule("guests/returns/getters.wasm")
    interface Getters {
        @WasmOwned
        @WasmReturn(ResultShape.GETTERS)
        String staticText();

        @WasmOwned
        @WasmReturn(value = ResultShape.GETTERS, pointer = "last_pointer", length = "last_length")
        String keptText();

        @Transferred
        @WasmReturn(value = ResultShape.WIDE_POINTER, length = "last_length")
        String madeText();
    }

    @WasmModule("guests/returns/out-pointers.wasm")
    interface OutPointers {
        @WasmReturn(ResultShape.OUT_POINTERS)
        int divide(int dividend, int divisor);

        @WasmOwned
        @WasmReturn(ResultShape.WIDE_POINTER)
        String staticText();
    }

    @WasmModule("guests/returns/caller-buffer.wasm")
    interface Buffers {
        @WasmReturn(ResultShape.CALLER_BUFFER)
        @WasmLength(Length.PREFIX)
        byte[] fillI8(int count);
    }
}
